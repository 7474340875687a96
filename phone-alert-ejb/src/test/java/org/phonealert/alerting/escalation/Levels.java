package org.phonealert.alerting.escalation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.CallingMode;
import org.phonealert.alerting.definition.EscalationPlan;

/** Levels for a {@link Story}: they call one operator after another and have no reminders, unless the test says so. */
final class Levels {
    private Levels() {}

    static EscalationPlan.Level afterMinutes(int number, int minutes) {
        return level(number, minutes, null);
    }

    static EscalationPlan.Level afterErrors(int number, int errors) {
        return level(number, null, errors);
    }

    private static EscalationPlan.Level level(int number, @Nullable Integer minutes, @Nullable Integer errors) {
        return new EscalationPlan.Level(
                number, minutes, errors, CallingMode.ONE_AFTER_ANOTHER, List.of(), 0, 0, null, true);
    }

    static EscalationPlan.Level allAtOnce(EscalationPlan.Level l) {
        return new EscalationPlan.Level(
                l.number(),
                l.afterMinutes(),
                l.afterErrors(),
                CallingMode.ALL_AT_ONCE,
                l.reached(),
                l.reminders(),
                l.reminderMinutes(),
                l.message(),
                l.phone());
    }

    static EscalationPlan.Level reminding(EscalationPlan.Level l, int atMost, int everyMinutes) {
        return new EscalationPlan.Level(
                l.number(),
                l.afterMinutes(),
                l.afterErrors(),
                l.mode(),
                l.reached(),
                atMost,
                everyMinutes,
                l.message(),
                l.phone());
    }

    static EscalationPlan.Level withoutPhone(EscalationPlan.Level l) {
        return new EscalationPlan.Level(
                l.number(),
                l.afterMinutes(),
                l.afterErrors(),
                l.mode(),
                l.reached(),
                l.reminders(),
                l.reminderMinutes(),
                l.message(),
                false);
    }
}
