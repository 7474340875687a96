package org.phonealert.oncall.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.phonealert.base.InvalidInputException;
import org.phonealert.oncall.shift.HandOver;
import org.phonealert.oncall.shift.Layer;
import org.phonealert.oncall.shift.Rotation;
import org.phonealert.oncall.shift.Shifts;
import org.phonealert.oncall.shift.Turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How a plan continues the one before it. */
class SchedulePlanTest {
    private static final long ALICE = 11;
    private static final long BRUNO = 12;
    private static final long CHLOE = 13;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Rotation DAILY = new Rotation(HandOver.DAILY, 1, LocalDateTime.parse("2026-01-05T09:00"));

    /** The third turn. */
    private static final Instant NOW = Instant.parse("2026-01-07T11:00:00Z");

    @Test
    void the_turn_on_duty_stays_on_duty_when_another_joins() {
        SchedulePlan before = plan(turns(ALICE, BRUNO));
        SchedulePlan wanted = plan(turns(ALICE, BRUNO, CHLOE));

        assertThat(onDuty(before, NOW)).containsExactly(ALICE);
        assertThat(onDuty(wanted, NOW)).containsExactly(CHLOE);
        SchedulePlan continued = wanted.continuing(before, NOW);
        assertThat(onDuty(continued, NOW)).containsExactly(ALICE);
        assertThat(onDuty(continued, NOW.plus(Duration.ofDays(1)))).containsExactly(BRUNO);
        assertThat(onDuty(continued, NOW.plus(Duration.ofDays(2)))).containsExactly(CHLOE);
        assertThat(continued.continuing(before, NOW)).isEqualTo(continued);
    }

    @Test
    void the_nearest_layer_with_the_same_hand_overs_is_continued() {
        Layer other = Layer.of(new Rotation(HandOver.WEEKLY, 1, DAILY.start()), Turn.of(CHLOE));

        SchedulePlan continued = plan(other, turns(ALICE, BRUNO, CHLOE)).continuing(plan(turns(ALICE, BRUNO)), NOW);

        assertThat(onDuty(continued, NOW)).containsExactly(ALICE);
        assertThat(continued.layers().get(0)).isEqualTo(other);
    }

    @Test
    void an_order_that_is_changed_on_purpose_is_kept() {
        SchedulePlan wanted = plan(turns(BRUNO, ALICE));

        assertThat(wanted.continuing(plan(turns(ALICE, BRUNO)), NOW)).isEqualTo(wanted);
    }

    @Test
    void a_plan_that_cannot_be_calculated_is_refused_at_once() {
        Layer[] tooMany = Collections.nCopies(21, turns(ALICE)).toArray(Layer[]::new);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> plan(tooMany))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("layers"));
    }

    private static List<Long> onDuty(SchedulePlan plan, Instant at) {
        return new Shifts(plan.with(List.of(), List.of()), Map.of()).at(at);
    }

    private static Layer turns(long... operators) {
        Turn[] turns = LongStream.of(operators).mapToObj(Turn::of).toArray(Turn[]::new);
        return Layer.of(DAILY, turns);
    }

    private static SchedulePlan plan(Layer... layers) {
        return new SchedulePlan(PARIS, null, null, false, List.of(layers));
    }
}
