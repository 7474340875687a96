package org.phonealert.alerting.notification;

import java.util.Optional;
import org.phonealert.alerting.credit.Cover;

/** Why a message cannot be sent. */
public enum Obstacle {
    NO_NUMBER,
    COUNTRY_NOT_SUPPORTED,
    PHONE_INTEGRATION_OFF,
    NO_OUTGOING_NUMBER,
    NO_CREDIT,
    CALL_LIMIT,
    KEPT_FOR_CRITICAL;

    /** The obstacle if the account does not cover a message. */
    static Optional<Obstacle> of(Cover cover) {
        return switch (cover) {
            case RESERVED -> Optional.empty();
            case KEPT_FOR_CRITICAL -> Optional.of(KEPT_FOR_CRITICAL);
            case USED_UP -> Optional.of(NO_CREDIT);
        };
    }
}
