package org.phonealert.alerting.notification;

import java.time.Instant;
import java.time.ZoneId;
import org.phonealert.alerting.carrier.CarrierCause;
import org.phonealert.alerting.carrier.CarrierError;
import org.phonealert.alerting.history.Fact;
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

    public static Fact queuedFact(String number) {
        return new CallFact.Queued(number);
    }

    public static Fact placedFact() {
        return new CallFact.Placed("CA0001");
    }

    public static Fact answeredFact() {
        return new CallFact.Answered(null);
    }

    public static Fact wordsSaidFact() {
        return new CallFact.WordsSaid("Bonjour Alice Martin.");
    }

    public static Fact endedFact() {
        return new CallFact.Ended(NotificationState.NO_ANSWER);
    }

    public static Fact uncertainFact(String technical) {
        return new CallFact.Uncertain(new CarrierError(CarrierCause.SERVER_ERROR, null, technical));
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
