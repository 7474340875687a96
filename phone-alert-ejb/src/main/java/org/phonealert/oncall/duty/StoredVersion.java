package org.phonealert.oncall.duty;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.phonealert.base.Identified;
import org.phonealert.base.json.Json;

/** A plan that counts from an instant on, until the next version. */
@MappedSuperclass
abstract class StoredVersion extends Identified {
    @Column(name = "valid_from")
    private OffsetDateTime validFrom;

    private String plan;

    @SuppressWarnings("NullAway.Init")
    protected StoredVersion() {}

    StoredVersion(Instant validFrom, Object plan) {
        this.validFrom = kept(validFrom);
        this.plan = Json.write(plan);
    }

    Instant validFrom() {
        return validFrom.toInstant();
    }

    <T> T plan(Class<T> type) {
        return Json.readKnown(plan, type);
    }
}
