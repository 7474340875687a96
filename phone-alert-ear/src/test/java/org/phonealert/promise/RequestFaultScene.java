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
 * A fault hits a request to the carrier. Before send, it hits the request that places the call; after send, the one
 * that lists the calls because no callback has come; after the answer, the one that fetches a call because no callback
 * of its end has come; after the key, the one that stops the second ringing phone.
 */
final class RequestFaultScene extends Scene {
    /** So soon the server has to know the end of an answered call of which no callback came. */
    private static final Duration LATENESS = Duration.ofSeconds(15);

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

    /** Whether the carrier has accepted the request or not, Alice is called exactly once. */
    private Outcome place() {
        SetUp.oneAfterAnother(ALICE, BRUNO).apply();
        phone(ALICE).answersAndPresses("1");
        fault.strike(faults.next(RequestKind.PLACE, ALICE.number()));

        OpenAlert alert = breakSomething(fault, moment);

        TestTime.passUntil("the alert is acknowledged", () -> alert.state().equals("ACKNOWLEDGED"));
        return Outcome.of(alert).acknowledgedBy(ALICE).by("PHONE_KEY").rang(ALICE, "CONFIRMED");
    }

    /** The answer to the placement and the callbacks of the ringing are lost: the system has to look for the call. */
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
        acknowledge(ALICE);

        return Outcome.of(alert).acknowledgedBy(ALICE).by("PHONE_KEY").rang(ALICE, "CONFIRMED");
    }

    /**
     * Alice listens and presses nothing, and the callback of the end is lost: the system has to fetch the call's
     * state, then calls Bruno.
     */
    private Outcome look() {
        SetUp.oneAfterAnother(ALICE, BRUNO).apply();
        phone(ALICE).listensToTheEnd();
        phone(BRUNO).answersAndPresses("1");
        faults.callbacksOf(ALICE.number(), CallEvent.COMPLETED).lost();
        fault.strike(faults.next(RequestKind.LOOK, ALICE.number()));

        OpenAlert alert = breakSomething(fault, moment);
        awaitState(alert, ALICE, "ANSWERED");
        awaitHungUp(ALICE);
        TestTime.advance(LATENESS);
        TestTime.passUntil("the end is known", () -> alert.notifications(ALICE).equals(List.of("NO_KEY")));

        return Outcome.of(alert)
                .acknowledgedBy(BRUNO)
                .by("PHONE_KEY")
                .rang(ALICE, "NO_KEY")
                .rang(BRUNO, "CONFIRMED");
    }

    /** Both phones ring; when Alice acknowledges, Bruno's phone must stop. */
    private Outcome stop() {
        SetUp.allAtOnce(ALICE, BRUNO).apply();
        phone(ALICE).manual();
        phone(BRUNO).manual();
        fault.strike(faults.next(RequestKind.STOP, BRUNO.number()));

        OpenAlert alert = breakSomething(fault, moment);
        awaitState(alert, ALICE, "RINGING");
        awaitState(alert, BRUNO, "RINGING");
        acknowledge(ALICE);
        TestTime.passUntil(
                "Bruno's call is stopped", () -> alert.notifications(BRUNO).equals(List.of("CANCELLED")));

        return Outcome.of(alert)
                .acknowledgedBy(ALICE)
                .by("PHONE_KEY")
                .rang(ALICE, "CONFIRMED")
                .rang(BRUNO, "CANCELLED");
    }
}
