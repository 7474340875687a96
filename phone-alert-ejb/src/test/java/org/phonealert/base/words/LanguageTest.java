package org.phonealert.base.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Languages go by their tag; a reader gets the first one that the product speaks. */
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
    @CsvSource({"fr, FRENCH", "fr-CA en, FRENCH", "en-GB fr, ENGLISH", "de fr en, FRENCH", "de *, ENGLISH", "*, ENGLISH"
    })
    void a_reader_gets_the_first_language_that_is_spoken_and_otherwise_english(String wanted, Language expected) {
        List<Locale> locales =
                Arrays.stream(wanted.split(" ")).map(Locale::forLanguageTag).toList();

        assertThat(Language.preferred(locales)).isEqualTo(expected);
    }
}
