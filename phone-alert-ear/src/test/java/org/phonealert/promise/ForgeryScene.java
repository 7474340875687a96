package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.twilio.simulator.TwilioSimulator;
import org.phonealert.twilio.simulator.api.ReceivedRequest;
import org.phonealert.twilio.simulator.api.RequestKind;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.TestBed.phone;

/**
 * A forger who knows the secret addresses of Alice's call, but not the account's token, sends requests for words, keys
 * and statuses without a signature and with a wrong one; the carrier itself reports another call there as well. Before
 * send, the carrier has postponed the call; after send, the call rings; after the answer; after the key. Alice
 * acknowledges all the same.
 */
final class ForgeryScene extends Scene {
    private static final String ANOTHER_CALL = "CA" + "0".repeat(32);

    private final TwilioSimulator simulator = TestBed.simulator();
    private final Moment moment;

    ForgeryScene(Moment moment) {
        this.moment = moment;
    }

    @Override
    Outcome play() {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).manual();
        OpenAlert alert = moment == Moment.BEFORE_SEND ? forgeBeforeSend() : breakSomething(Fault.FORGED, moment);
        awaitState(alert, ALICE, "RINGING");
        forgeAt(Moment.AFTER_SEND, alert);
        answer(ALICE);
        awaitCallbacks(3);
        forgeAt(Moment.AFTER_ANSWER, alert);
        phone(ALICE).press("1");
        awaitState(alert, ALICE, "CONFIRMED");
        phone(ALICE).hangUp();
        awaitHungUp(ALICE);
        awaitCallbacks(4);
        forgeAt(Moment.AFTER_KEY, alert);
        return Outcome.of(alert).acknowledgedBy(ALICE).by("PHONE_KEY").rang(ALICE, "CONFIRMED");
    }

    /** The carrier refuses the call for now, but its addresses are known already. */
    private OpenAlert forgeBeforeSend() {
        faults.next(RequestKind.PLACE, ALICE.number()).tooManyRequests();
        OpenAlert alert = breakSomething(Fault.FORGED, moment);
        await("the call was requested")
                .until(() -> simulator.requests().stream().anyMatch(ReceivedRequest::isCall));
        forge();
        assertThat(alert.now().path("state").asText()).isEqualTo("TRIGGERED");
        assertThat(alert.notifications(ALICE))
                .as("the states of a call that no one can have answered")
                .doesNotContain("ANSWERED", "CONFIRMED", "NO_KEY", "BUSY");
        TestTime.passUntil(
                "the call is requested again", () -> !phone(ALICE).calls().isEmpty());
        return alert;
    }

    private void forgeAt(Moment now, OpenAlert alert) {
        if (moment != now) {
            return;
        }
        JsonNode before = alert.now();
        JsonNode credits = TestBed.phoneAlert().credits();
        forge();
        String sid = phone(ALICE).calls().get(0).sid();
        assertThat(simulator.forgeCallback(sid, CallStatus.BUSY)).isEqualTo(403);
        assertThat(simulator.misdirectCallback(sid, ANOTHER_CALL, CallStatus.FAILED))
                .as("a genuine callback about another call")
                .isEqualTo(204);
        assertThat(alert.now()).isEqualTo(before);
        assertThat(TestBed.phoneAlert().credits()).isEqualTo(credits);
    }

    private void forge() {
        String words = wordsUrl();
        Map<String, String> answered = Map.of("CallSid", ANOTHER_CALL, "CallStatus", "in-progress");
        Map<String, String> busy = Map.of("CallSid", ANOTHER_CALL, "CallStatus", "busy");
        Map<String, String> key = Map.of("CallSid", ANOTHER_CALL, "Digits", "2");
        assertThat(simulator.forgeRequest(words, answered)).isEqualTo(403);
        assertThat(simulator.sendUnsigned(words, answered)).isEqualTo(403);
        assertThat(simulator.forgeRequest(words + "/status", busy)).isEqualTo(403);
        assertThat(simulator.sendUnsigned(words + "/status", busy)).isEqualTo(403);
        assertThat(simulator.forgeRequest(words + "/key?hearing=1", key)).isEqualTo(403);
        assertThat(simulator.sendUnsigned(words + "/key?hearing=1", key)).isEqualTo(403);
    }

    private void awaitCallbacks(int count) {
        await("%d callbacks arrived".formatted(count))
                .until(() -> phone(ALICE).calls().stream()
                        .map(PhoneCall::callbacks)
                        .anyMatch(callbacks -> callbacks.size() >= count));
    }

    private String wordsUrl() {
        return simulator.requests().stream()
                .filter(ReceivedRequest::isCall)
                .findFirst()
                .flatMap(request -> request.form().text("Url"))
                .orElseThrow();
    }
}
