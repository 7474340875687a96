package org.phonealert.promise;

import java.time.Duration;
import java.util.List;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.SetUp;
import org.phonealert.twilio.simulator.api.RequestKind;
import org.phonealert.twilio.simulator.call.CallEvent;

import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;

/**
 * A fault strikes a request of the system to the carrier: before send, the one that places the call; after send, the one
 * that asks whether there is a call of which no word came; after the answer, the one that asks how a call ended of which
 * no word came; after the key, the one that stops the second phone that rings.
 */
final class RequestFaultScene extends Scene {
    private static final Duration LONGER_THAN_ANY_CALL = Duration.ofMinutes(4);

    private final Fault fault;
    private final Moment moment;

    RequestFaultScene(Fault fault, Moment moment) {
        this.fault = fault;
        this.moment = moment;
    }

    @Override
    Outcome play() {
        return switch (moment) {
            case BEFORE_SEND -> place();
            case AFTER_SEND -> list();
            case AFTER_ANSWER -> look();
            case AFTER_KEY -> stop();
        };
    }

    /** Whatever the carrier made of the request: it is Alice who is called, and once. */
    private Outcome place() {
        SetUp.oneAfterAnother(ALICE, BRUNO).apply();
        phone(ALICE).answersAndPresses("1");
        fault.strike(faults.next(RequestKind.PLACE, ALICE.number()));

        OpenAlert alert = breakSomething(fault, moment);

        TestTime.passUntil("the alert is taken", () -> alert.state().equals("ACKNOWLEDGED"));
        return Outcome.of(alert).takenBy(ALICE).by("PHONE_KEY").rang(ALICE, "CONFIRMED");
    }

    /** The answer to the placement is lost, and so is all word of the ringing: the system has to ask for the call. */
    private Outcome list() {
        SetUp.oneAfterAnother(ALICE, BRUNO).apply();
        phone(ALICE).manual();
        faults.next(RequestKind.PLACE, ALICE.number()).connectionLostAfterAccepting();
        faults.callbacksOf(ALICE.number(), CallEvent.INITIATED, CallEvent.RINGING)
                .lost();
        fault.strike(faults.next(RequestKind.LIST, ALICE.number()));

        OpenAlert alert = breakSomething(fault, moment);
        awaitRinging(ALICE);
        alert.awaitHistory("CALL_UNCERTAIN");
        TestTime.passUntil("the call is found", () -> alert.notifications(ALICE).contains("RINGING"));
        takeCharge(ALICE);

        return Outcome.of(alert).takenBy(ALICE).by("PHONE_KEY").rang(ALICE, "CONFIRMED");
    }

    /** Alice listens and presses nothing, and word of the end is lost: the system has to ask, and calls Bruno then. */
    private Outcome look() {
        SetUp.oneAfterAnother(ALICE, BRUNO).apply();
        phone(ALICE).listensToTheEnd();
        phone(BRUNO).answersAndPresses("1");
        faults.callbacksOf(ALICE.number(), CallEvent.COMPLETED).lost();
        fault.strike(faults.next(RequestKind.LOOK, ALICE.number()));

        OpenAlert alert = breakSomething(fault, moment);
        awaitState(alert, ALICE, "ANSWERED");
        awaitHungUp(ALICE);
        TestTime.advance(LONGER_THAN_ANY_CALL);
        TestTime.passUntil("the end is known", () -> alert.notifications(ALICE).equals(List.of("NO_KEY")));

        return Outcome.of(alert)
                .takenBy(BRUNO)
                .by("PHONE_KEY")
                .rang(ALICE, "NO_KEY")
                .rang(BRUNO, "CONFIRMED");
    }

    /** Both phones ring; when Alice takes charge, Bruno's is to fall silent. */
    private Outcome stop() {
        SetUp.allAtOnce(ALICE, BRUNO).apply();
        phone(ALICE).manual();
        phone(BRUNO).manual();
        fault.strike(faults.next(RequestKind.STOP, BRUNO.number()));

        OpenAlert alert = breakSomething(fault, moment);
        awaitState(alert, ALICE, "RINGING");
        awaitState(alert, BRUNO, "RINGING");
        takeCharge(ALICE);
        TestTime.passUntil(
                "Bruno's call is stopped", () -> alert.notifications(BRUNO).equals(List.of("CANCELLED")));

        return Outcome.of(alert)
                .takenBy(ALICE)
                .by("PHONE_KEY")
                .rang(ALICE, "CONFIRMED")
                .rang(BRUNO, "CANCELLED");
    }
}
