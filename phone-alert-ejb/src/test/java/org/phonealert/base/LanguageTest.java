package org.phonealert.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Languages go by their tag, in documents and in the database. */
class LanguageTest {
    @ParameterizedTest
    @EnumSource
    void a_language_is_found_by_its_tag(Language language) {
        LanguageConverter converter = new LanguageConverter();

        assertThat(Language.of(language.tag())).isEqualTo(language);
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(language)))
                .isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FR", "de", "fr-FR", "french"})
    void what_is_not_spoken_is_refused(String tag) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Language.of(tag))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("language"));
    }
}
