package org.phonealert.admin;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phonealert.alerting.alert.AlertState;
import org.phonealert.alerting.alert.Receipt;
import org.phonealert.alerting.definition.CallingMode;
import org.phonealert.alerting.escalation.Forecast;
import org.phonealert.alerting.source.EventType;
import org.phonealert.office.preview.CoverageGap;
import org.phonealert.oncall.ical.CalendarFault;
import org.phonealert.oncall.ical.CalendarWarning;
import org.phonealert.people.account.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Every text of the pages exists in French and in English. */
class PagesSpeakBothLanguagesTest {
    private final Properties english = words("pages.properties");
    private final Properties french = words("pages_fr.properties");

    @Test
    void every_text_exists_in_both_languages() {
        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(french.values()).noneMatch(word -> word.toString().isBlank());
    }

    @Test
    void every_state_and_every_role_has_words() {
        assertThat(english.stringPropertyNames())
                .containsAll(keys("state_", AlertState.values()))
                .containsAll(keys("role_", Role.values()));
    }

    @Test
    void every_constant_that_pages_show_has_words() {
        assertThat(english.stringPropertyNames())
                .containsAll(keys("forecast_", Forecast.Kind.values()))
                .containsAll(keys("mode_", CallingMode.values()))
                .containsAll(keys("gap_", CoverageGap.Reason.values()))
                .containsAll(keys("fix_", CoverageGap.Reason.values()))
                .containsAll(keys("event_", EventType.values()))
                .containsAll(keys("imported_calendar_fault_", CalendarFault.values()))
                .containsAll(keys("imported_calendar_warning_", CalendarWarning.Kind.values()))
                .containsAll(keys("result_", Receipt.Result.values()));
    }

    private static Iterable<String> keys(String prefix, Enum<?>... values) {
        Stream<String> keys = Arrays.stream(values).map(value -> prefix + value.name());
        return keys.toList();
    }

    private static Properties words(String file) {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                PagesSpeakBothLanguagesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return words;
    }
}
