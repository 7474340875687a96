package org.phonealert.base;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.words.Language;

/** Stores languages by their tag. */
@Converter(autoApply = true)
public class LanguageConverter implements AttributeConverter<Language, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Language language) {
        return language == null ? null : language.tag();
    }

    @Override
    public @Nullable Language convertToEntityAttribute(@Nullable String tag) {
        return tag == null ? null : Language.get(tag);
    }
}
