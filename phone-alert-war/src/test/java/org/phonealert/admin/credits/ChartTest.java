package org.phonealert.admin.credits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The bar charts of the page Credits. */
class ChartTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void the_longest_bar_has_a_hundred_hundredths() {
        assertThat(Chart.of(List.of("Alice", "Bruno", "Chloé"), List.of(8L, 2L, 0L))
                        .bars())
                .extracting(Chart.Bar::hundredths)
                .containsExactly(100, 25, 0);
    }

    @Test
    void a_day_without_usage_has_a_bar_of_length_zero() {
        assertThat(Chart.of(List.of("Alice"), List.of(0L)).bars())
                .extracting(Chart.Bar::hundredths)
                .containsExactly(0);
        assertThat(Chart.of(List.of(), List.of()).total()).isZero();
    }

    @Test
    void the_last_day_is_today_and_ends_at_midnight() {
        List<UsagePeriod> days = UsagePeriod.days(30, LocalDate.of(2026, 3, 29), PARIS, Locale.FRENCH);

        assertThat(days).hasSize(31);
        assertThat(days.get(29).begin()).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
        // the clocks went forward: the day had 23 hours
        assertThat(days.get(30).begin()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    }

    @Test
    void months_have_names_and_start_on_their_first_day() {
        List<UsagePeriod> months = UsagePeriod.months(12, LocalDate.of(2026, 11, 23), PARIS, Locale.FRENCH);

        assertThat(months).hasSize(13);
        assertThat(months.get(11).name()).isEqualTo("novembre 2026");
        assertThat(months.get(11).begin()).isEqualTo(Instant.parse("2026-10-31T23:00:00Z"));
    }

    @Test
    void a_chart_has_one_bar_for_each_pair_of_instants() {
        Chart chart = Chart.of(
                UsagePeriod.days(2, LocalDate.of(2026, 11, 23), PARIS, Locale.ENGLISH), borders -> List.of(3, 4));

        assertThat(chart.bars()).extracting(Chart.Bar::amount).containsExactly(3L, 4L);
        assertThat(chart.total()).isEqualTo(7);
        assertThat(chart.width()).isEqualTo(20);
    }
}
