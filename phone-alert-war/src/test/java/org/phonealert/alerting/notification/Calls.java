package org.phonealert.alerting.notification;

import java.time.Instant;
import java.time.ZoneId;
import org.phonealert.base.words.Language;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.OperatorProfile;
import org.phonealert.people.operator.PhoneNumber;
import org.phonealert.people.operator.ShiftNotices;

/** Calls for an alert, brought by their own transitions as far as a test wants them. */
public final class Calls {
    private Calls() {}

    public static Notification queued(Instant at, String name, String number) {
        OperatorProfile profile = new OperatorProfile(
                new PhoneNumber(number),
                null,
                Language.FRENCH,
                ZoneId.of("Europe/Paris"),
                true,
                null,
                ShiftNotices.NONE);
        return new Notification(
                "token", new AlertCall(1, 2, 3, 1, null), new Operator(name, profile), Language.FRENCH, at);
    }

    public static Notification ringing(Instant at, String name, String number) {
        Notification call = queued(at, name, number);
        call.send(at);
        call.accept("CA0001", at, at.plusSeconds(60));
        call.reach(NotificationState.RINGING, at);
        return call;
    }

    public static Notification answered(Instant sent, Instant at, String name, String number) {
        Notification call = ringing(sent, name, number);
        call.reach(NotificationState.ANSWERED, at);
        return call;
    }

    public static Notification notAnswered(Instant sent, Instant at, String name, String number) {
        Notification call = ringing(sent, name, number);
        call.reach(NotificationState.NO_ANSWER, at);
        return call;
    }
}
