package org.phonealert.admin;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phonealert.alert.AlertState;
import org.phonealert.alert.HistoryType;
import org.phonealert.notification.NotificationState;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing that a page says is said in one language only, or left out. */
class PagesSpeakBothLanguagesTest {
    private final Properties english = words("pages.properties");
    private final Properties french = words("pages_fr.properties");

    @Test
    void every_word_is_there_in_both_languages() {
        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(french.values()).noneMatch(word -> word.toString().isBlank());
    }

    @Test
    void every_state_and_every_line_of_a_history_has_words() {
        assertThat(english.stringPropertyNames())
                .containsAll(keys("state_", AlertState.values()))
                .containsAll(keys("call_", NotificationState.values()))
                .containsAll(keys("history_", HistoryType.values()));
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
