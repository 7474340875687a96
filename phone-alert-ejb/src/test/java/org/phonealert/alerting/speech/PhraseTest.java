package org.phonealert.alerting.speech;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.base.words.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Every language has every sentence in its own bundle, and filled-in values are spoken unchanged. */
class PhraseTest {
    static Stream<Arguments> everySentence() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(Phrase.values()).map(phrase -> Arguments.of(phrase, language)));
    }

    @ParameterizedTest
    @EnumSource
    void a_language_has_exactly_the_phrases_of_the_enum(Language language) throws IOException {
        assertThat(bundle(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Phrase.values())
                        .map(phrase -> phrase.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("everySentence")
    void no_pattern_is_left_in_a_sentence(Phrase phrase, Language language) {
        String said = phrase.in(
                language,
                Map.of(
                        "operator", "Alice",
                        "monitor", "web01",
                        "message", "down",
                        "since", "now",
                        "code", "500",
                        "limit", "12"));

        assertThat(said).isNotBlank().doesNotContain("{", "}", "''", "  ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{0}",
                "{operator}",
                "{message",
                "}",
                "it's 'quoted'",
                "''",
                "{0,number,#.##}",
                "$1 \\ %s",
                "<Say>",
                "☎ 🚨"
            })
    void a_filled_in_value_is_never_read_as_a_pattern(String text) {
        for (Language language : Language.values()) {
            assertThat(Phrase.DETAIL.in(language, Map.of("message", text))).contains(text);
        }
    }

    @Test
    void an_apostrophe_is_not_doubled() {
        assertThat(Phrase.DETAIL.in(Language.FRENCH, Map.of("message", "x"))).isEqualTo("L'erreur est : x.");
        assertThat(Phrase.PASSED.in(Language.FRENCH)).startsWith("C'est noté.");
        assertThat(Phrase.NO_KEY.in(Language.FRENCH)).startsWith("Aucune touche n'a été pressée.");
    }

    @Test
    void the_locale_of_the_server_has_no_effect() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRANCE);
            assertThat(Phrase.GOODBYE.in(Language.ENGLISH)).isEqualTo("Goodbye.");
            Locale.setDefault(Locale.US);
            assertThat(Phrase.GOODBYE.in(Language.FRENCH)).isEqualTo("Au revoir.");
        } finally {
            Locale.setDefault(before);
        }
    }

    /** English is in the bundle without a language. */
    private static Properties bundle(Language language) throws IOException {
        String file = language == Language.ENGLISH ? "words.properties" : "words_" + language.tag() + ".properties";
        Properties words = new Properties();
        try (InputStream in = Phrase.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
