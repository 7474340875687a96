package org.phonealert.base.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that pages, calls and answers speak. */
public enum Language {
    FRENCH("fr"),
    ENGLISH("en");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }

    /** The two-letter BCP 47 tag that documents and the database use. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The language of a tag such as {@code fr} or {@code en}; empty if the product does not speak it. */
    public static Optional<Language> find(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** @throws IllegalArgumentException if the product does not speak the language of this tag */
    public static Language get(String tag) {
        return find(tag).orElseThrow(() -> new IllegalArgumentException("no language has the tag '" + tag + "'"));
    }

    /**
     * The first of these that the product speaks, as {@code fr-CA} is French; otherwise English.
     *
     * @param wanted what a reader asks for, the most wanted first
     */
    public static Language preferred(List<Locale> wanted) {
        return wanted.stream()
                .flatMap(locale -> find(locale.getLanguage()).stream())
                .findFirst()
                .orElse(ENGLISH);
    }
}
