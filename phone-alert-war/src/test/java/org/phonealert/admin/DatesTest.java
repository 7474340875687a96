package org.phonealert.admin;

import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The day comes before the month, and the clock has 24 hours, in both languages. */
class DatesTest {
    private static final LocalDateTime EVENING = LocalDateTime.of(2026, 11, 30, 22, 5, 8);

    @Test
    void english_dates_spell_the_month() {
        assertThat(Dates.dayAndTime(Locale.ENGLISH).format(EVENING)).isEqualTo("30 Nov 2026 22:05:08");
        assertThat(Dates.dayAndTime(Locale.US).format(EVENING)).isEqualTo("30 Nov 2026 22:05:08");
        assertThat(Dates.day(Locale.ENGLISH).format(EVENING)).isEqualTo("30 Nov 2026");
    }

    @Test
    void french_dates_are_numbers() {
        assertThat(Dates.dayAndTime(Locale.FRENCH).format(EVENING)).isEqualTo("30/11/2026 22:05:08");
        assertThat(Dates.day(Locale.FRENCH).format(EVENING)).isEqualTo("30/11/2026");
    }

    @Test
    void english_calendars_are_british() {
        assertThat(Dates.region(Locale.ENGLISH)).isEqualTo(Locale.UK);
    }
}
