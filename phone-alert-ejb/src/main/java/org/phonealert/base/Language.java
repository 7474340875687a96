package org.phonealert.base;

import java.util.Locale;

/** A language that pages and calls speak. */
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

    /**
     * The language of a tag such as {@code fr} or {@code en}.
     *
     * @throws InvalidInputException if the product does not speak it
     */
    public static Language of(String tag) {
        for (Language language : values()) {
            if (language.tag().equals(tag)) {
                return language;
            }
        }
        throw new InvalidInputException("language", "'%s' is not spoken here: use fr or en", tag);
    }
}
