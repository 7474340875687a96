package org.phonealert.alerting.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.carrier.CarrierCause;
import org.phonealert.alerting.carrier.CarrierError;

/** An error of the carrier as it is stored. */
@Embeddable
class StoredCarrierError {
    @Column(name = "error_cause")
    @Enumerated(EnumType.STRING)
    @Nullable
    private CarrierCause cause;

    @Column(name = "error_code")
    @Nullable
    private Integer code;

    @Column(name = "error_technical")
    @Nullable
    private String technical;

    protected StoredCarrierError() {}

    StoredCarrierError(CarrierError error) {
        cause = error.cause();
        code = error.code();
        technical = error.technical();
    }

    Optional<CarrierError> error() {
        return Optional.ofNullable(cause).map(known -> new CarrierError(known, code, technical));
    }
}
