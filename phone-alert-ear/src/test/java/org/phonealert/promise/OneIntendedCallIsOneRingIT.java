package org.phonealert.promise;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Person;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.twilio.simulator.api.Faults;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;
import static org.phonealert.rig.TestBed.trigger;

/** Lost, failed or repeated requests and callbacks never make a phone ring twice for one intended call. */
@Promise
class OneIntendedCallIsOneRingIT {
    private final Faults faults = TestBed.simulator().faults();

    @BeforeEach
    void alice_before_bruno() {
        SetUp.oneAfterAnother(ALICE, BRUNO).apply();
    }

    @Test
    void a_call_that_rings_despite_an_error_answer_is_not_dialled_again() {
        faults.next(1).internalErrorAfterAccepting();
        phone(ALICE).answersAndPresses("1");

        OpenAlert alert = trigger("core01/error-after-accepting", "fan failure");

        alert.awaitState("ACKNOWLEDGED");
        rangOnce(ALICE);
    }

    @Test
    void a_call_whose_answer_is_lost_is_not_dialled_again() {
        faults.next(1).connectionLostAfterAccepting();
        phone(ALICE).answersAndPresses("1");

        OpenAlert alert = trigger("core01/lost-answer", "fan failure");

        alert.awaitState("ACKNOWLEDGED");
        rangOnce(ALICE);
    }

    @Test
    void a_call_that_never_reached_the_carrier_is_dialled_again_once_that_is_sure() {
        faults.next(1).connectionLostBeforeAccepting();
        phone(ALICE).answersAndPresses("1");

        OpenAlert alert = trigger("core01/lost-request", "fan failure");

        alert.awaitHistory("CALL_UNCERTAIN");
        TestBed.phoneAlert().advanceClock(Duration.ofMinutes(2));
        alert.awaitHistory("CALL_REPEATED");
        alert.awaitState("ACKNOWLEDGED");
        rangOnce(ALICE);
        assertThat(phone(BRUNO).calls()).isEmpty();
    }

    @Test
    void the_next_operator_is_called_when_no_request_reaches_the_carrier() {
        faults.to(ALICE.number()).internalError();
        phone(BRUNO).answersAndPresses("1");

        OpenAlert alert = trigger("core01/lost-requests", "fan failure");

        alert.awaitHistory("CALL_UNCERTAIN");
        TestBed.phoneAlert().advanceClock(Duration.ofMinutes(2));
        alert.awaitHistory("CALL_REPEATED");
        alert.awaitThat(
                "the call is uncertain a second time",
                now -> now.path("history")
                                .valueStream()
                                .filter(line -> line.path("type").asText().equals("CALL_UNCERTAIN"))
                                .count()
                        == 2);
        TestBed.phoneAlert().advanceClock(Duration.ofMinutes(2));
        alert.awaitState("ACKNOWLEDGED");
        assertThat(phone(ALICE).calls()).isEmpty();
        rangOnce(BRUNO);
    }

    @Test
    void a_call_refused_for_too_many_requests_is_tried_again() {
        faults.next(1).tooManyRequests();
        phone(ALICE).answersAndPresses("1");
        phone(BRUNO).answersAndPresses("1");

        OpenAlert alert = trigger("core01/too-many", "fan failure");

        alert.awaitState("ACKNOWLEDGED");
        assertThat(phone(ALICE).calls().size() + phone(BRUNO).calls().size()).isEqualTo(1);
    }

    @Test
    void duplicate_callbacks_are_applied_once() {
        faults.callbacks().duplicated();
        phone(ALICE).doesNotAnswer();
        phone(BRUNO).answersAndPresses("1");

        OpenAlert alert = trigger("core01/duplicates", "fan failure");

        alert.awaitState("ACKNOWLEDGED");
        rangOnce(ALICE);
        rangOnce(BRUNO);
    }

    @Test
    void callbacks_in_the_wrong_order_do_not_undo_a_later_state() {
        faults.callbacks().reordered();
        phone(ALICE).doesNotAnswer();
        phone(BRUNO).answersAndPresses("1");

        OpenAlert alert = trigger("core01/reordered", "fan failure");

        alert.awaitState("ACKNOWLEDGED");
        await().until(() -> alert.notifications(ALICE).contains("NO_ANSWER"));
        await().until(() -> alert.notifications(BRUNO).contains("CONFIRMED"));
        rangOnce(ALICE);
        rangOnce(BRUNO);
    }

    @Test
    void lost_callbacks_do_not_stop_the_escalation() {
        faults.callbacksOf(ALICE.number()).lost();
        phone(ALICE).doesNotAnswer();
        phone(BRUNO).answersAndPresses("1");

        OpenAlert alert = trigger("core01/lost-callbacks", "fan failure");

        await().until(() -> phone(ALICE).calls().stream().anyMatch(PhoneCall::isOver));
        TestBed.phoneAlert().advanceClock(Duration.ofMinutes(10));
        alert.awaitState("ACKNOWLEDGED");
        rangOnce(ALICE);
    }

    private static void rangOnce(Person person) {
        assertThat(phone(person).calls()).as("calls of " + person).hasSize(1);
    }
}
