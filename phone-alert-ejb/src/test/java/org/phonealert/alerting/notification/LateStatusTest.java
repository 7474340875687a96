package org.phonealert.alerting.notification;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.phonealert.alerting.carrier.CarrierCause;
import org.phonealert.alerting.carrier.CarrierError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.alerting.notification.NotificationFixture.LATER;
import static org.phonealert.alerting.notification.NotificationFixture.MUCH_LATER;
import static org.phonealert.alerting.notification.NotificationFixture.NOW;

/** A status that arrives twice, late or out of order never moves a call back. */
class LateStatusTest {
    static Stream<Arguments> everyPairOfStates() {
        return Arrays.stream(NotificationState.values())
                .flatMap(from -> Arrays.stream(NotificationState.values()).map(to -> Arguments.of(from, to)));
    }

    static Stream<NotificationState> statesKnownToTheCarrier() {
        return Arrays.stream(NotificationState.values()).filter(NotificationStateTest::isKnownToTheCarrier);
    }

    static Stream<NotificationState> finals() {
        return Arrays.stream(NotificationState.values()).filter(NotificationState::isFinal);
    }

    @ParameterizedTest
    @MethodSource("everyPairOfStates")
    void a_status_changes_the_call_only_if_it_comes_later(NotificationState from, NotificationState to) {
        Notification call = NotificationFixture.in(from);

        boolean changed = call.reach(to, LATER);

        assertThat(changed).isEqualTo(to.comesAfter(from));
        assertThat(call.state()).isEqualTo(changed ? to : from);
    }

    @ParameterizedTest
    @MethodSource("finals")
    void the_end_of_a_call_keeps_its_time(NotificationState last) {
        Notification call = NotificationFixture.in(last);

        assertThat(call.endedAt()).contains(NOW);
        call.reach(NotificationState.NO_ANSWER, LATER);
        assertThat(call.endedAt()).contains(NOW);
    }

    @Test
    void a_status_that_arrives_before_the_carriers_answer_stays() {
        Notification call = NotificationFixture.in(NotificationState.SENDING);
        call.reach(NotificationState.RINGING, LATER);

        call.accept(NotificationFixture.REFERENCE, LATER, MUCH_LATER);

        assertThat(call.state()).isEqualTo(NotificationState.RINGING);
        assertThat(call.carrierReference()).contains(NotificationFixture.REFERENCE);
    }

    @Test
    void the_first_reference_stays() {
        Notification call = NotificationFixture.in(NotificationState.SENT);

        call.accept("CA-other", LATER, MUCH_LATER);

        assertThat(call.carrierReference()).contains(NotificationFixture.REFERENCE);
        assertThat(call.isAbout("CA-other")).isFalse();
        assertThat(call.isAbout(NotificationFixture.REFERENCE)).isTrue();
    }

    @Test
    void a_call_without_a_reference_may_be_about_any() {
        assertThat(NotificationFixture.in(NotificationState.UNCERTAIN).isAbout("CA-any"))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("statesKnownToTheCarrier")
    void a_call_that_the_carrier_reported_does_not_become_uncertain(NotificationState known) {
        Notification call = NotificationFixture.in(known);

        call.becomeUncertain(CarrierError.of(CarrierCause.INTERRUPTED), LATER);

        assertThat(call.state()).isEqualTo(known);
    }

    @ParameterizedTest
    @EnumSource(names = {"SENDING", "UNCERTAIN"})
    void a_call_without_an_answer_may_become_uncertain(NotificationState state) {
        Notification call = NotificationFixture.in(state);

        call.becomeUncertain(CarrierError.of(CarrierCause.NOT_UNDERSTOOD), LATER);

        assertThat(call.state()).isEqualTo(NotificationState.UNCERTAIN);
        assertThat(call.error()).contains(CarrierError.of(CarrierCause.NOT_UNDERSTOOD));
    }

    @ParameterizedTest
    @MethodSource("finals")
    void a_call_that_ended_does_not_fail_afterwards(NotificationState last) {
        Notification call = NotificationFixture.in(last);

        assertThat(call.fail(CarrierError.of(CarrierCause.CALL_UNKNOWN), LATER)).isFalse();

        assertThat(call.state()).isEqualTo(last);
        assertThat(call.endedAt()).contains(NOW);
    }
}
