package org.phonealert.alerting.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.alerting.escalation.Forecast.Event;
import org.phonealert.alerting.escalation.Forecast.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.alerting.escalation.Levels.afterErrors;
import static org.phonealert.alerting.escalation.Levels.afterMinutes;
import static org.phonealert.alerting.escalation.Levels.allAtOnce;
import static org.phonealert.alerting.escalation.Levels.reminding;
import static org.phonealert.alerting.escalation.Levels.withoutPhone;
import static org.phonealert.alerting.escalation.Story.TROUBLE_BEGAN;

/** A forecast says what the rules of escalations do if the alert is not acknowledged. */
class ForecastTest {
    private final People people = new People();

    @Test
    void each_is_called_when_the_telephone_before_has_rung_out() {
        assertThat(events(afterMinutes(1, 0), afterMinutes(2, 5)))
                .containsExactly(
                        "0 s CALLS 1 [11]",
                        "20 s CALLS 1 [12]",
                        "300 s CALLS 2 [21]",
                        "320 s CALLS 2 [22]",
                        "340 s EXHAUSTED");
    }

    @Test
    void calls_at_once_take_the_time_of_one() {
        assertThat(events(allAtOnce(afterMinutes(1, 0)))).containsExactly("0 s CALLS 1 [11, 12]", "20 s EXHAUSTED");
    }

    @Test
    void reminders_follow() {
        assertThat(events(reminding(allAtOnce(afterMinutes(1, 1)), 2, 3)))
                .containsExactly(
                        "60 s CALLS 1 [11, 12]",
                        "240 s CALLS 1 reminder 1 [11, 12]",
                        "420 s CALLS 1 reminder 2 [11, 12]",
                        "440 s EXHAUSTED");
    }

    @Test
    void the_plan_is_repeated_as_often_as_it_says() {
        Forecast<List<Long>> forecast = forecast(1, 1, allAtOnce(afterMinutes(1, 0)));

        assertThat(forecast.events()).extracting(Event::round).containsExactly(0, 1, 1);
        assertThat(forecast.truncated()).isFalse();
    }

    @Test
    void a_call_that_cannot_be_placed_takes_no_time() {
        people.unreachable.add(11L);

        assertThat(events(afterMinutes(1, 0)))
                .containsExactly("0 s CALLS 1 [11]", "0 s CALLS 1 [12]", "20 s EXHAUSTED");
    }

    @Test
    void one_telephone_that_rings_is_enough_for_the_round_to_count() {
        people.unreachable.add(12L);

        assertThat(events(afterMinutes(1, 0)))
                .containsExactly("0 s CALLS 1 [11]", "20 s CALLS 1 [12]", "20 s EXHAUSTED");
    }

    @Test
    void a_level_with_nobody_on_duty_or_no_integration_hands_over_at_once() {
        people.offDuty.addAll(List.of(11L, 12L));

        assertThat(events(afterMinutes(1, 0), withoutPhone(afterMinutes(2, 5)), afterMinutes(3, 9)))
                .containsExactly(
                        "0 s NOBODY_ON_DUTY 1",
                        "0 s NO_INTEGRATION 2",
                        "0 s CALLS 3 [31]",
                        "20 s CALLS 3 [32]",
                        "40 s EXHAUSTED");
    }

    @Test
    void rounds_that_ring_no_telephone_are_listed_once() {
        people.offDuty.addAll(List.of(11L, 12L));

        assertThat(events(afterMinutes(1, 0))).containsExactly("0 s NOBODY_ON_DUTY 1", "0 s TRY_AGAIN");
        assertThat(forecast(0, 1, afterMinutes(1, 0)).truncated()).isTrue();
    }

    @Test
    void an_operator_who_comes_on_duty_later_is_called_then() {
        people.offDuty.addAll(List.of(11L, 12L));
        people.dutyBegins = TROUBLE_BEGAN.plus(Duration.ofMinutes(5));

        assertThat(events(afterMinutes(1, 0)))
                .containsExactly(
                        "0 s NOBODY_ON_DUTY 1",
                        "0 s TRY_AGAIN",
                        "420 s CALLS 1 [11]",
                        "440 s CALLS 1 [12]",
                        "460 s EXHAUSTED");
    }

    @Test
    void a_level_waits_for_its_errors() {
        assertThat(events(afterErrors(1, 3))).containsExactly("0 s WAITS_FOR_ERRORS");
        assertThat(lines(forecast(0, 3, allAtOnce(afterErrors(1, 3)))))
                .containsExactly("0 s CALLS 1 [11, 12]", "20 s EXHAUSTED");
    }

    @Test
    void a_forecast_of_days_is_truncated() {
        Forecast<List<Long>> longest = forecast(20, 1, reminding(afterMinutes(1, 0), 100, 1));

        assertThat(longest.truncated()).isTrue();
        assertThat(longest.events()).hasSize(200);
        assertThat(forecast(0, 1, afterMinutes(1, 0), afterMinutes(2, 2 * 24 * 60))
                        .truncated())
                .isTrue();
    }

    private List<String> events(EscalationPlan.Level... levels) {
        return lines(forecast(0, 1, levels));
    }

    private Forecast<List<Long>> forecast(int repeats, int errors, EscalationPlan.Level... levels) {
        EscalationPlan plan = new EscalationPlan("Night", repeats, List.of(levels));
        return Forecast.of(plan, TROUBLE_BEGAN, errors, Duration.ofSeconds(20), people);
    }

    private static List<String> lines(Forecast<List<Long>> forecast) {
        return forecast.events().stream().map(ForecastTest::line).toList();
    }

    private static String line(Event<List<Long>> one) {
        String level = one.level() == null ? "" : " " + one.level().number();
        String reminder = one.reminder() == 0 || one.kind() != Kind.CALLS ? "" : " reminder " + one.reminder();
        return one.after().toSeconds() + " s " + one.kind() + level + reminder
                + (one.calls() == null ? "" : " " + one.calls());
    }

    /** Two at each level, as in a {@link Story}. */
    private static final class People implements Forecast.Environment<List<Long>> {
        private final Set<Long> offDuty = new HashSet<>();
        private final Set<Long> unreachable = new HashSet<>();
        private Instant dutyBegins = Instant.MAX;

        @Override
        public List<Long> onDuty(EscalationPlan.Level level, Instant at) {
            return Stream.of(level.number() * 10L + 1, level.number() * 10L + 2)
                    .filter(operator -> !offDuty.contains(operator) || !at.isBefore(dutyBegins))
                    .toList();
        }

        @Override
        public Forecast.CallAttempt<List<Long>> call(EscalationPlan.Level level, List<Long> operators, Instant at) {
            return new Forecast.CallAttempt<>(!unreachable.containsAll(operators), operators);
        }
    }
}
