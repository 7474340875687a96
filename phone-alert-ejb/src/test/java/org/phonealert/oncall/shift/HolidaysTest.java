package org.phonealert.oncall.shift;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.base.InvalidInputException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Holidays are those of the schedule's country or a part of it, with any context class loader. */
class HolidaysTest {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @BeforeEach
    void use_a_class_loader_without_the_library() {
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
    }

    @AfterEach
    void restore_the_class_loader() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @ParameterizedTest
    @CsvSource({
        "FR,, 2026-05-08, true", // victory of 1945
        "FR,, 2026-05-14, true", // Ascension
        "FR,, 2026-07-14, true",
        "FR,, 2027-03-29, true", // Easter Monday
        "FR,, 2026-12-26, false",
        "FR, 67, 2026-12-26, true", // Alsace keeps the second day of Christmas
        "DE,, 2026-10-03, true", // German unity
        "DE,, 2026-12-26, true",
        "DE,, 2026-01-06, false",
        "DE, BY, 2026-01-06, true", // Epiphany in Bavaria
        "DE, by, 2026-01-06, true",
        "US,, 2026-11-26, true", // Thanksgiving
        "US,, 2026-07-04, true", // a Saturday ...
        "US,, 2026-07-03, true", // ... so the Friday is taken off
        "US,, 2027-12-31, true", // for the first of January 2028
        "US,, 2026-07-14, false",
        "JP,, 2000-05-04, true", // between two holidays
        "GB,, 2026-12-28, true", // for Boxing Day on a Saturday
        "GB,, 2026-05-04, true",
        "GB,, 2026-11-30, false",
        "GB, SCT, 2026-11-30, true" // Saint Andrew's day
    })
    void a_day_is_a_holiday_or_not(String country, @Nullable String part, LocalDate day, boolean holiday) {
        assertThat(Holidays.of(country, part).test(day)).isEqualTo(holiday);
    }

    @Test
    void every_country_that_is_offered_has_holidays() {
        assertThat(Holidays.countries()).hasSizeGreaterThan(80).contains("FR", "DE", "US", "GB");
        for (String country : Holidays.countries()) {
            Holidays holidays = Holidays.of(country, null);
            assertThat(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)))
                    .as(country)
                    .anyMatch(holidays);
        }
    }

    @ParameterizedTest
    @CsvSource({"XX,, country", "'',, country", "fr,, country", "NYSE,, country", "FR, XX, part", "DE, '', part"})
    void an_unknown_country_or_part_is_refused(String country, @Nullable String part, String field) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Holidays.of(country, part))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo(field));
    }
}
