package org.phonealert.office.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.phonealert.base.words.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Every language has every sentence in its own bundle, and filled-in values are unchanged. */
class NoticeWordsTest {
    private static final Map<String, Object> NAMES = Map.of(
            "count", 3,
            "administrator", "Alice",
            "monitor", "web01",
            "alert", "17",
            "operator", "Bruno",
            "detail", "why",
            "url", "https://alert.example.org");

    private static Stream<String> keys() {
        return Stream.concat(
                Stream.of("subject", "subject_of_one", "greeting", "more", "where", "goodbye"),
                Arrays.stream(Matter.values()).map(NoticeWords::key));
    }

    static Stream<Arguments> everySentence() {
        return Arrays.stream(Language.values()).flatMap(language -> keys().map(key -> Arguments.of(language, key)));
    }

    @ParameterizedTest
    @EnumSource
    void a_language_has_exactly_the_sentences_of_the_enum(Language language) throws IOException {
        assertThat(bundle(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys().toList());
    }

    @ParameterizedTest
    @MethodSource("everySentence")
    void no_pattern_is_left_in_a_sentence(Language language, String key) {
        assertThat(NoticeWords.say(language, key, NAMES)).isNotBlank().doesNotContain("{", "}", "''", "#");
    }

    @Test
    void a_filled_in_value_is_never_read_as_a_pattern() {
        for (Language language : Language.values()) {
            assertThat(NoticeWords.say(
                            language, "not_called", Map.of("operator", "{detail}", "detail", "it's {0} ''quoted'' #")))
                    .contains("{detail}", "it's {0} ''quoted'' #");
        }
    }

    /** English is in the bundle without a language. */
    private static Properties bundle(Language language) throws IOException {
        String file = language == Language.ENGLISH
                ? "notices.properties"
                : "notices_" + language.tag().toLowerCase(Locale.ROOT) + ".properties";
        Properties words = new Properties();
        try (InputStream in = NoticeWords.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
