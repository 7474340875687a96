package org.phonealert.promise;

import java.time.Duration;
import java.util.List;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.SetUp;
import org.phonealert.twilio.simulator.call.CallEvent;
import org.phonealert.twilio.simulator.call.Callback;
import org.phonealert.twilio.simulator.call.VoiceRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;

/**
 * A fault hits the callbacks of Alice's call. Before send, it hits the status "initiated"; after send, "ringing";
 * after the answer, "answered" and the request for the words; after the key, the key press and the status "completed".
 * A reordered callback arrives after the end of the call; after the key, all statuses but the last are reordered.
 */
final class CallbackFaultScene extends Scene {
    /** So soon the server has to know the end of an answered call of which no callback came. */
    private static final Duration LATENESS = Duration.ofSeconds(15);

    private final Fault fault;
    private final Moment moment;

    CallbackFaultScene(Fault fault, Moment moment) {
        this.fault = fault;
        this.moment = moment;
    }

    @Override
    Outcome play() {
        SetUp.oneAfterAnother(ALICE, BRUNO).apply();
        phone(ALICE).answersAndPresses("1");
        fault.strike(faults.callbacksOf(ALICE.number(), struck()));
        boolean aliceAcknowledges = fault != Fault.LOST || moment == Moment.BEFORE_SEND || moment == Moment.AFTER_SEND;
        if (!aliceAcknowledges) {
            phone(BRUNO).answersAndPresses("1");
        }

        OpenAlert alert = breakSomething(fault, moment);
        awaitHungUp(ALICE);
        awaitCallbacks();
        if (fault == Fault.LOST && moment == Moment.AFTER_KEY) {
            TestTime.advance(LATENESS);
        }

        Outcome outcome = Outcome.of(alert).by("PHONE_KEY");
        return aliceAcknowledges
                ? outcome.acknowledgedBy(ALICE).rang(ALICE, "CONFIRMED")
                : outcome.acknowledgedBy(BRUNO).rang(ALICE, "NO_KEY").rang(BRUNO, "CONFIRMED");
    }

    private Callback[] struck() {
        return switch (moment) {
            case BEFORE_SEND -> new Callback[] {CallEvent.INITIATED};
            case AFTER_SEND -> new Callback[] {CallEvent.RINGING};
            case AFTER_ANSWER -> new Callback[] {CallEvent.ANSWERED, VoiceRequest.WORDS};
            case AFTER_KEY ->
                fault == Fault.REORDERED
                        ? new Callback[] {CallEvent.INITIATED, CallEvent.RINGING, CallEvent.ANSWERED}
                        : new Callback[] {CallEvent.COMPLETED, VoiceRequest.KEY};
        };
    }

    /**
     * The carrier reports four statuses of every call; the server must accept each callback that arrives, in any
     * order.
     */
    private void awaitCallbacks() {
        int copies = fault == Fault.DUPLICATE ? 2 : fault == Fault.LOST ? 0 : 1;
        await("all callbacks of Alice's call have arrived")
                .until(() -> phone(ALICE).calls().get(0).callbacks().size() == 3 + copies);
        assertThat(phone(ALICE).calls().get(0).callbacks())
                .as("the callbacks and their answers")
                .allMatch(callback -> List.of(200, 204).contains(callback.httpStatus()));
    }
}
