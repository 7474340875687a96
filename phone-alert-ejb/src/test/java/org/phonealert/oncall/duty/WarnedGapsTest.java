package org.phonealert.oncall.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phonealert.oncall.shift.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** Administrators are warned once of each time without anybody on duty. */
class WarnedGapsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void a_gap_ahead_is_reported_once() {
        Span gap = gap(24, 30);
        assertThat(WarnedGaps.NONE.fresh(List.of(gap), NOW)).containsExactly(gap);

        WarnedGaps warned = WarnedGaps.NONE.after(List.of(gap), NOW);

        assertThat(warned.fresh(List.of(gap), NOW.plusSeconds(3600))).isEmpty();
        assertThat(warned.fresh(List.of(gap, gap(48, 50)), NOW)).containsExactly(gap(48, 50));
    }

    @Test
    void a_reported_gap_is_not_reported_again_when_it_begins_or_while_it_lasts() {
        WarnedGaps warned = WarnedGaps.NONE.after(List.of(gap(24, 30)), NOW);
        Instant during = NOW.plus(Duration.ofHours(25));
        List<Span> rest = List.of(new Span(during, gap(24, 30).until()));
        assertThat(warned.fresh(rest, during)).isEmpty();

        WarnedGaps later = warned.after(rest, during);

        Instant laterOn = during.plus(Duration.ofHours(2));
        assertThat(later.fresh(List.of(new Span(laterOn, gap(24, 30).until())), laterOn))
                .isEmpty();
    }

    @Test
    void an_unforeseen_gap_is_reported_although_it_has_begun() {
        Span unforeseen = new Span(NOW, NOW.plusSeconds(60));

        assertThat(WarnedGaps.NONE.fresh(List.of(unforeseen), NOW)).containsExactly(unforeseen);
    }

    @Test
    void after_a_gap_is_over_an_unforeseen_next_one_is_reported() {
        WarnedGaps warned = WarnedGaps.NONE.after(List.of(gap(1, 2)), NOW);
        Instant over = NOW.plus(Duration.ofHours(3));
        WarnedGaps forgotten = warned.after(List.of(), over);
        Span unforeseen = new Span(over, over.plusSeconds(60));

        assertThat(forgotten.fresh(List.of(unforeseen), over)).containsExactly(unforeseen);
    }

    @Test
    void reported_gaps_are_stored_and_read_again() {
        WarnedGaps warned = WarnedGaps.NONE.after(List.of(gap(1, 2), gap(5, 6)), NOW);

        assertThat(WarnedGaps.read(warned.kept())).isEqualTo(warned);
        assertThat(WarnedGaps.read(null)).isEqualTo(WarnedGaps.NONE);
    }

    @Test
    void the_summary_is_on_the_clock_of_the_schedule_and_short() {
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
