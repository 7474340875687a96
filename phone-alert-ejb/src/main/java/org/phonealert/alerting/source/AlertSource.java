package org.phonealert.alerting.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Identified;
import org.phonealert.base.Name;

/** Where events come from. A retired source is let in no more, but its alerts still know it. */
@Entity
@Table(name = "alert_sources")
public class AlertSource extends Identified {
    private String name;

    @Enumerated(EnumType.STRING)
    private SourceType type;

    @Column(name = "key_hash")
    private String keyHash;

    private boolean retired;

    /** Written past the entity: whoever changes a source must not set it back. */
    @Column(name = "last_event_at", insertable = false, updatable = false)
    @Nullable
    private OffsetDateTime lastEventAt;

    @SuppressWarnings("NullAway.Init")
    protected AlertSource() {}

    public AlertSource(String name, SourceType type, SourceKey key) {
        this.name = Name.require(name);
        this.type = type;
        this.keyHash = key.hash();
    }

    public String name() {
        return name;
    }

    public SourceType type() {
        return type;
    }

    public boolean isRetired() {
        return retired;
    }

    /** When the last event came, give or take some seconds. */
    public Optional<Instant> lastEventAt() {
        return instant(lastEventAt);
    }

    void become(SourceType newType) {
        type = newType;
        retired = false;
    }

    void takeKey(SourceKey key) {
        keyHash = key.hash();
    }

    void retire() {
        retired = true;
    }
}
