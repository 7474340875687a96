package org.phonealert.alerting.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.phonealert.base.Identified;

/** A recovery that arrived without an open alert: its trouble may still be on its way. */
@Entity
@Table(name = "early_recoveries")
class EarlyRecovery extends Identified {
    @Column(name = "source_id")
    private long sourceId;

    @Column(name = "dedup_key")
    private String dedupKey;

    @Column(name = "occurred_at")
    private OffsetDateTime occurredAt;

    @SuppressWarnings("NullAway.Init")
    protected EarlyRecovery() {}

    EarlyRecovery(IncomingEvent recovery) {
        sourceId = recovery.source().id();
        dedupKey = recovery.event().dedupKey();
        occurredAt = kept(recovery.event().occurredAt());
    }

    /** The key of the open alert that it would have resolved. */
    String openKey() {
        return Alert.openKey(sourceId, dedupKey);
    }

    Instant occurredAt() {
        return occurredAt.toInstant();
    }
}
