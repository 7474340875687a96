package org.phonealert.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phonealert.base.words.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** The database keeps a language by its tag. */
class LanguageConverterTest {
    @ParameterizedTest
    @EnumSource
    void a_stored_language_is_read_back(Language language) {
        LanguageConverter converter = new LanguageConverter();

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(language)))
                .isEqualTo(language);
    }
}
