package org.phonealert.alerting.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An acknowledgement as it is stored. */
@Embeddable
class StoredAcknowledgement {
    @Column(name = "acknowledged_at")
    @Nullable
    private OffsetDateTime at;

    @Column(name = "acknowledged_by")
    @Nullable
    private String by;

    @Column(name = "acknowledged_via")
    @Enumerated(EnumType.STRING)
    private Acknowledgement.@Nullable Way via;

    protected StoredAcknowledgement() {}

    StoredAcknowledgement(Acknowledgement acknowledgement) {
        at = acknowledgement.at().atOffset(ZoneOffset.UTC);
        by = acknowledgement.by();
        via = acknowledgement.via();
    }

    Optional<Acknowledgement> acknowledgement() {
        return at == null || by == null || via == null
                ? Optional.empty()
                : Optional.of(new Acknowledgement(by, via, at.toInstant()));
    }
}
