package org.phonealert.office.configuration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.speech.Pronunciation;
import org.phonealert.alerting.speech.Pronunciations;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.words.Language;

import static org.phonealert.office.configuration.Section.required;
import static org.phonealert.office.configuration.Section.within;

/** The pronunciations of the document: for each language, words and how the voice says them. */
@Dependent
class PronunciationSection {
    private static final String NAME = "pronunciations";

    @Inject
    private Pronunciations pronunciations;

    /** A language that the document does not name loses its pronunciations. */
    void define(Map<String, Map<String, String>> section) {
        Map<Language, List<Pronunciation>> wanted = read(section);
        for (Language language : Language.values()) {
            within(NAME + "." + language.tag(), () -> {
                pronunciations.replaceAll(language, wanted.getOrDefault(language, List.of()));
                return language;
            });
        }
    }

    Pronunciation define(Language language, String word, String spoken) {
        return pronunciations.define(language, word, spoken);
    }

    void remove(Language language, String word) {
        pronunciations.remove(language, word);
    }

    Map<String, Map<String, String>> export() {
        Map<String, Map<String, String>> section = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Map<String, String> words = new LinkedHashMap<>();
            pronunciations.all(language).forEach(one -> words.put(one.word(), one.spoken()));
            section.put(language.tag(), words);
        }
        return section;
    }

    /** @throws InvalidInputException naming the wrong language or word */
    static Map<Language, List<Pronunciation>> read(Map<String, Map<String, String>> section) {
        Map<Language, List<Pronunciation>> wanted = new EnumMap<>(Language.class);
        section.forEach((tag, words) -> within(NAME, () -> {
            Language language = within(tag, () -> Section.language(tag));
            return wanted.put(language, words(tag, language, words));
        }));
        return wanted;
    }

    private static List<Pronunciation> words(String tag, Language language, @Nullable Map<String, String> words) {
        Map<String, Pronunciation> read = new LinkedHashMap<>();
        required(tag, words)
                .forEach((word, spoken) -> within(tag, () -> {
                    Pronunciation one = pronunciation(language, word, spoken);
                    if (read.put(one.word(), one) != null) {
                        throw new InvalidInputException(word, RefusalReason.GIVEN_TWICE, one.word());
                    }
                    return one;
                }));
        return List.copyOf(read.values());
    }

    /** A fault of the word or of its pronunciation names the word: that is the field in the document. */
    private static Pronunciation pronunciation(Language language, String word, @Nullable String spoken) {
        try {
            return new Pronunciation(language, word, required(word, spoken));
        } catch (InvalidInputException fault) {
            throw InvalidInputException.of(word, fault);
        }
    }
}
