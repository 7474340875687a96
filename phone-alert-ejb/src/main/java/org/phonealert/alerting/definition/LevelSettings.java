package org.phonealert.alerting.definition;

import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * What an administrator sets of a level besides whom it reaches.
 *
 * @param active whether it takes part
 * @param afterMinutes starts so many minutes after the trouble began, 0 to 10 080 (a week)
 * @param afterErrors starts at so many errors instead, 1 to 1000
 * @param mode one after another, or all at once
 * @param reminders 0 to 100
 * @param reminderMinutes 1 to 1440, where there are reminders
 * @param message said besides what broke, at most 500 characters
 * @param phone whether it calls
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
