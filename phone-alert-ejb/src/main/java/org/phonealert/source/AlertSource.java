package org.phonealert.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.phonealert.Identified;
import org.phonealert.Name;

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
