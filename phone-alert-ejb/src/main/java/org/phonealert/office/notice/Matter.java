package org.phonealert.office.notice;

import org.phonealert.alerting.history.HistoryType;

/** The types of notices. Each has a sentence in every language, whose key is its name in lower case. */
enum Matter {
    NO_DEFINITION,
    LEVEL_EMPTY,
    EXHAUSTED,
    NOBODY_RUNG,
    CALL_FAILED,
    NOT_CALLED,
    REPAIRED,
    SOURCE_NOT_TOLD,
    SOURCE_FAILS,
    SOURCE_IS_BACK,
    BALANCE_LOW,
    CREDITS_EXHAUSTED,
    WORK_OVERDUE,
    DUTY_GAP,
    PLANNING_FAILS,
    PLANNING_IS_BACK,
    PLANNING_NAMES_STRANGERS,
    CALENDAR_FAILS,
    CALENDAR_DOUBTS,
    /** A line of history without a sentence of its own: sent all the same. */
    ANYTHING_ELSE;

    static Matter of(HistoryType type) {
        for (Matter matter : values()) {
            if (matter.name().equals(type.name())) {
                return matter;
            }
        }
        return ANYTHING_ELSE;
    }
}
