package org.phonealert.alerting.notification;

import java.util.Optional;
import org.phonealert.alerting.credit.Cover;

/** Why a message cannot leave at all. */
public enum Obstacle {
    NO_NUMBER("the operator has no telephone number"),
    COUNTRY_NOT_SUPPORTED("calls to the number's country are not supported"),
    PHONE_INTEGRATION_OFF("the phone integration is not active"),
    NO_OUTGOING_NUMBER("there is no outgoing number to call from"),
    NO_CREDIT("the message credits are used up"),
    CALL_LIMIT("the operator was called as often in the last hour as phonealert.calls-per-operator-per-hour allows"),
    KEPT_FOR_CRITICAL("the last message credits are kept for critical alerts");

    private final String reason;

    Obstacle(String reason) {
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }

    /** The obstacle that the account is, if it does not cover a message. */
    static Optional<Obstacle> of(Cover cover) {
        return switch (cover) {
            case RESERVED -> Optional.empty();
            case KEPT_FOR_CRITICAL -> Optional.of(KEPT_FOR_CRITICAL);
            case USED_UP -> Optional.of(NO_CREDIT);
        };
    }
}
