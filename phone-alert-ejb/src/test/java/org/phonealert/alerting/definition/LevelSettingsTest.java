package org.phonealert.alerting.definition;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.base.InvalidInputException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The limits of what an administrator may set for a level. */
class LevelSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "0, , 0, 0",
        "10080, , 0, 0",
        ", 1, 0, 0",
        ", 1000, 0, 0",
        "0, , 100, 1",
        "0, , 1, 1440",
        "0, , 0, -1",
        "0, , 0, 9999"
    })
    void values_within_the_limits_are_accepted(
            @Nullable Integer minutes, @Nullable Integer errors, int reminders, int everyMinutes) {
        LevelSettings settings = settings(minutes, errors, reminders, everyMinutes, null);

        assertThat(settings.afterMinutes()).isEqualTo(minutes);
        assertThat(settings.afterErrors()).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource({
        ", , 0, 0, afterMinutes",
        "0, 1, 0, 0, afterErrors",
        "-1, , 0, 0, afterMinutes",
        "10081, , 0, 0, afterMinutes",
        ", 0, 0, 0, afterErrors",
        ", 1001, 0, 0, afterErrors",
        "0, , -1, 5, reminders.atMost",
        "0, , 101, 5, reminders.atMost",
        "0, , 1, 0, reminders.everyMinutes",
        "0, , 1, 1441, reminders.everyMinutes"
    })
    void a_value_beyond_its_limit_is_refused_by_its_field(
            @Nullable Integer minutes, @Nullable Integer errors, int reminders, int everyMinutes, String field) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> settings(minutes, errors, reminders, everyMinutes, null))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo(field));
    }

    @Test
    void a_message_has_at_most_500_characters() {
        assertThat(settings(0, null, 0, 0, "x".repeat(500)).message()).hasSize(500);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> settings(0, null, 0, 0, "x".repeat(501)))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("message"));
    }

    private static LevelSettings settings(
            @Nullable Integer minutes,
            @Nullable Integer errors,
            int reminders,
            int everyMinutes,
            @Nullable String message) {
        return new LevelSettings(
                true, minutes, errors, CallingMode.ONE_AFTER_ANOTHER, reminders, everyMinutes, message, true);
    }
}
