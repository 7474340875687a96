package org.phonealert.oncall.shift;

import java.time.LocalDate;
import java.util.function.Predicate;

/** What holidays mean to a layer. A holiday lasts from midnight to midnight. */
public enum HolidayRule {
    ALWAYS,
    ONLY_ON_HOLIDAYS,
    NEVER_ON_HOLIDAYS;

    boolean allows(LocalDate date, Predicate<LocalDate> holidays) {
        return this == ALWAYS || holidays.test(date) == (this == ONLY_ON_HOLIDAYS);
    }
}
