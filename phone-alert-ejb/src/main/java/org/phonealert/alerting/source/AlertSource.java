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

/** A system that sends alert events. A retired source cannot send any more, but its alerts still refer to it. */
@Entity
@Table(name = "alert_sources")
public class AlertSource extends Identified {
    private String name;

    @Enumerated(EnumType.STRING)
    private SourceType type;

    @Column(name = "key_hash")
    private String keyHash;

    private boolean retired;

    /** Not written through the entity, so that a change of the source does not set it back. */
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

    /** When the last event arrived, accurate to a few seconds. */
    public Optional<Instant> lastEventAt() {
        return instant(lastEventAt);
    }

    /** Sets the type; a retired source is active again. */
    void restoreAs(SourceType newType) {
        type = newType;
        retired = false;
    }

    void replaceKey(SourceKey key) {
        keyHash = key.hash();
    }

    void retire() {
        retired = true;
    }
}
