package org.phonealert.office.preview;

import org.phonealert.alerting.notification.Obstacle;

/**
 * Why a telephone would not ring.
 *
 * @param definition the definition at fault, or empty
 * @param level the number of the level at fault, or 0
 * @param operator the operator who would not be called, or empty
 */
public record CoverageGap(Reason reason, String definition, int level, String operator) {

    /** What is missing. */
    public enum Reason {
        /** No definition is for the monitor. */
        NO_DEFINITION,
        /** A definition is, but not active. */
        DEFINITION_INACTIVE,
        /** No level of it is active. */
        NO_ACTIVE_LEVEL,
        /** A level does not call. */
        NO_INTEGRATION,
        /** A level reaches nobody at all. */
        NO_RECIPIENT,
        /** Nobody of a level is on duty. */
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
            // what concerns everybody is told once
            case PHONE_INTEGRATION_OFF -> new CoverageGap(Reason.PHONE_INTEGRATION_OFF, "", 0, "");
            case NO_OUTGOING_NUMBER -> new CoverageGap(Reason.NO_OUTGOING_NUMBER, "", 0, "");
            case NO_CREDIT, KEPT_FOR_CRITICAL, CALL_LIMIT -> new CoverageGap(Reason.NO_CREDIT, "", 0, "");
        };
    }
}
