package org.phonealert.office.preview;

import org.phonealert.alerting.notification.Obstacle;

/**
 * Why a telephone would not ring.
 *
 * @param definition the name of the definition at fault, or empty
 * @param level the number of the level at fault, or 0
 * @param operator the name of the operator who would not be called, or empty
 */
public record CoverageGap(Reason reason, String definition, int level, String operator) {

    /** What is missing. */
    public enum Reason {
        /** No definition is for the monitor. */
        NO_DEFINITION,
        /** The definition is not active. */
        DEFINITION_INACTIVE,
        /** No level of it is active. */
        NO_ACTIVE_LEVEL,
        /** The level has no integration. */
        NO_INTEGRATION,
        /** The level reaches no operator. */
        NO_RECIPIENT,
        /** No operator whom the level reaches is on duty. */
        NOBODY_ON_DUTY,
        NO_NUMBER,
        COUNTRY_NOT_SUPPORTED,
        PHONE_INTEGRATION_OFF,
        NO_OUTGOING_NUMBER,
        NO_CREDIT
    }

    static CoverageGap of(Obstacle obstacle, String definition, int level, String operator) {
        return switch (obstacle) {
            case NO_NUMBER -> new CoverageGap(Reason.NO_NUMBER, definition, level, operator);
            case COUNTRY_NOT_SUPPORTED -> new CoverageGap(Reason.COUNTRY_NOT_SUPPORTED, definition, level, operator);
            // the same for all operators: listed once
            case PHONE_INTEGRATION_OFF -> new CoverageGap(Reason.PHONE_INTEGRATION_OFF, "", 0, "");
            case NO_OUTGOING_NUMBER -> new CoverageGap(Reason.NO_OUTGOING_NUMBER, "", 0, "");
            case NO_CREDIT, KEPT_FOR_CRITICAL, CALL_LIMIT -> new CoverageGap(Reason.NO_CREDIT, "", 0, "");
        };
    }
}
