package org.phonealert.office.notice;

import org.phonealert.alerting.history.HistoryType;

/** What administrators are told of; each has a sentence of its name in every language. */
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
    /** Something of an alert that has no sentence of its own: said anyway, never refused. */
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
