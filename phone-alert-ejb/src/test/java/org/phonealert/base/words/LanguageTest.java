package org.phonealert.base.words;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A language is found by its tag; a reader gets the first preferred one that the product has. */
class LanguageTest {
    @ParameterizedTest
    @EnumSource
    void a_language_is_found_by_its_tag(Language language) {
        assertThat(Language.find(language.tag())).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FR", "de", "fr-FR", "french"})
    void no_other_tag_is_a_language(String tag) {
        assertThat(Language.find(tag)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                     fr                        | FRENCH
                     fr-CA, en                 | FRENCH
                     en-GB, fr;q=0.9           | ENGLISH
                     fr;q=0.3, en;q=0.8        | ENGLISH
                     de, fr;q=0.5              | FRENCH
                     de, *;q=0.1               | ENGLISH
                     *                         | ENGLISH
                                               | ENGLISH
                     what is this? ;;;         | ENGLISH
                    """)
    void a_request_gets_the_language_it_prefers_and_otherwise_english(@Nullable String header, Language expected) {
        assertThat(Language.accepted(header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"fr, FRENCH", "fr-CA, FRENCH", "en-US, ENGLISH", "de, ENGLISH"})
    void a_locale_is_french_or_else_english(String tag, Language expected) {
        assertThat(Language.of(Locale.forLanguageTag(tag))).isEqualTo(expected);
    }
}
