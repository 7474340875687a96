package org.phonealert.alerting.notification;

import java.time.Instant;
import java.time.ZoneId;
import org.phonealert.alerting.carrier.CarrierCause;
import org.phonealert.alerting.carrier.CarrierError;
import org.phonealert.base.words.Language;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.OperatorProfile;
import org.phonealert.people.operator.PhoneNumber;
import org.phonealert.people.operator.ShiftNotices;

/** Calls for an alert in a given state, reached by their own transitions. */
final class NotificationFixture {
    static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    static final Instant LATER = NOW.plusSeconds(30);
    static final Instant MUCH_LATER = NOW.plusSeconds(300);
    static final String REFERENCE = "CA0001";

    private NotificationFixture() {}

    static Notification queued() {
        Operator alice = new Operator(
                "Alice Martin",
                new OperatorProfile(
                        new PhoneNumber("+33634168796"),
                        null,
                        Language.FRENCH,
                        ZoneId.of("Europe/Paris"),
                        true,
                        null,
                        ShiftNotices.NONE));
        return new Notification("token", new AlertCall(1, 2, 3, 1, null), alice, Language.FRENCH, NOW);
    }

    static Notification in(NotificationState state) {
        Notification call = queued();
        switch (state) {
            case QUEUED -> {
                // the initial state
            }
            case UNDELIVERABLE -> call.meet(Obstacle.NO_CREDIT, NOW);
            case SENDING -> call.send(NOW);
            case UNCERTAIN -> {
                call.send(NOW);
                call.becomeUncertain(CarrierError.of(CarrierCause.NO_ANSWER), LATER);
            }
            case FAILED -> {
                call.send(NOW);
                call.fail(CarrierError.ofCode(21211, null), NOW);
            }
            case CONFIRMED, PASSED -> {
                accepted(call).reach(NotificationState.ANSWERED, NOW);
                call.decide(state, NOW);
            }
            case SENT -> accepted(call);
            default -> accepted(call).reach(state, NOW);
        }
        return call;
    }

    private static Notification accepted(Notification call) {
        call.send(NOW);
        call.accept(REFERENCE, NOW, MUCH_LATER);
        return call;
    }
}
