package org.phonealert.oncall.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phonealert.oncall.shift.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** Administrators are told once of each time without anybody on duty. */
class WarnedGapsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void what_lies_ahead_is_told_once() {
        Span gap = gap(24, 30);
        assertThat(WarnedGaps.NONE.untold(List.of(gap), NOW)).containsExactly(gap);

        WarnedGaps told = WarnedGaps.NONE.after(List.of(gap), NOW);

        assertThat(told.untold(List.of(gap), NOW.plusSeconds(3600))).isEmpty();
        assertThat(told.untold(List.of(gap, gap(48, 50)), NOW)).containsExactly(gap(48, 50));
    }

    @Test
    void one_that_was_told_is_not_told_again_when_it_begins_nor_while_it_lasts() {
        WarnedGaps told = WarnedGaps.NONE.after(List.of(gap(24, 30)), NOW);
        Instant during = NOW.plus(Duration.ofHours(25));
        List<Span> rest = List.of(new Span(during, gap(24, 30).until()));
        assertThat(told.untold(rest, during)).isEmpty();

        WarnedGaps later = told.after(rest, during);

        Instant laterOn = during.plus(Duration.ofHours(2));
        assertThat(later.untold(List.of(new Span(laterOn, gap(24, 30).until())), laterOn))
                .isEmpty();
    }

    @Test
    void one_that_comes_of_a_sudden_is_told_though_it_has_begun() {
        Span sudden = new Span(NOW, NOW.plusSeconds(60));

        assertThat(WarnedGaps.NONE.untold(List.of(sudden), NOW)).containsExactly(sudden);
    }

    @Test
    void after_one_is_over_the_next_one_is_told_even_if_it_comes_of_a_sudden() {
        WarnedGaps told = WarnedGaps.NONE.after(List.of(gap(1, 2)), NOW);
        Instant over = NOW.plus(Duration.ofHours(3));
        WarnedGaps forgotten = told.after(List.of(), over);
        Span sudden = new Span(over, over.plusSeconds(60));

        assertThat(forgotten.untold(List.of(sudden), over)).containsExactly(sudden);
    }

    @Test
    void what_was_told_is_kept_and_read_again() {
        WarnedGaps told = WarnedGaps.NONE.after(List.of(gap(1, 2), gap(5, 6)), NOW);

        assertThat(WarnedGaps.read(told.kept())).isEqualTo(told);
        assertThat(WarnedGaps.read(null)).isEqualTo(WarnedGaps.NONE);
    }

    @Test
    void the_summary_is_on_the_clock_of_the_schedule_and_not_endless() {
        ZoneId paris = ZoneId.of("Europe/Paris");

        assertThat(new GapAhead("Nuit", paris, List.of(gap(24, 30))).summary())
                .isEqualTo("Nuit: 2026-11-24T09:00 – 2026-11-24T15:00 (Europe/Paris)");
        List<Span> many = List.of(gap(1, 2), gap(3, 4), gap(5, 6), gap(7, 8), gap(9, 10), gap(11, 12), gap(13, 14));
        assertThat(new GapAhead("Nuit", paris, many).summary()).endsWith(", … (7) (Europe/Paris)");
    }

    private static Span gap(int fromHour, int untilHour) {
        return new Span(NOW.plus(Duration.ofHours(fromHour)), NOW.plus(Duration.ofHours(untilHour)));
    }
}
