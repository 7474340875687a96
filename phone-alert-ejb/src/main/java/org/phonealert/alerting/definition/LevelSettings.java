package org.phonealert.alerting.definition;

import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * The settings of a level, without its recipients.
 *
 * @param active an inactive level is left out
 * @param afterMinutes minutes from the beginning of the round until it starts, 0 to 10 080 (a week)
 * @param afterErrors the number of errors at which it starts instead, 1 to 1000
 * @param mode one after another, or all at once
 * @param reminders how often the level is called again without an acknowledgement, 0 to 100
 * @param reminderMinutes minutes between reminders, 1 to 1440; not checked without reminders
 * @param message the voice says it after the alert, at most 500 characters; null for nothing
 * @param phone whether it calls telephones
 */
public record LevelSettings(
        boolean active,
        @Nullable Integer afterMinutes,
        @Nullable Integer afterErrors,
        CallingMode mode,
        int reminders,
        int reminderMinutes,
        @Nullable String message,
        boolean phone) {
    public LevelSettings {
        if (afterMinutes != null && afterErrors != null) {
            throw new InvalidInputException("afterErrors", RefusalReason.TWO_STARTS_OF_A_LEVEL);
        }
        if (afterMinutes == null && afterErrors == null) {
            throw new InvalidInputException("afterMinutes", RefusalReason.NO_START_OF_A_LEVEL);
        }
        requireBetween("afterMinutes", afterMinutes, 0, 10_080);
        requireBetween("afterErrors", afterErrors, 1, 1000);
        requireBetween("reminders.atMost", reminders, 0, 100);
        if (reminders > 0) {
            requireBetween("reminders.everyMinutes", reminderMinutes, 1, 1440);
        }
        if (message != null && message.length() > 500) {
            throw new InvalidInputException("message", RefusalReason.TOO_LONG, 500);
        }
    }

    private static void requireBetween(String field, @Nullable Integer number, int least, int most) {
        if (number != null && (number < least || number > most)) {
            throw new InvalidInputException(field, RefusalReason.NOT_BETWEEN, least, most);
        }
    }
}
