package org.phonealert.base.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that pages, calls and answers speak. */
public enum Language {
    FRENCH("fr"),
    ENGLISH("en");

    private static final List<Locale> LOCALES =
            Arrays.stream(values()).map(Language::locale).toList();

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

    /**
     * The language of a tag that was checked before.
     *
     * @throws IllegalArgumentException if the product does not speak the language of this tag
     */
    public static Language get(String tag) {
        return find(tag).orElseThrow(() -> new IllegalArgumentException("no language has the tag '" + tag + "'"));
    }

    /** French for every French locale, such as {@code fr-CA}; otherwise English. */
    public static Language of(Locale locale) {
        return find(locale.getLanguage()).orElse(ENGLISH);
    }

    /**
     * The language that a request prefers, by its {@code Accept-Language} header; English if it prefers none of ours.
     *
     * @param header as RFC 9110 has it, such as {@code fr-CH, fr;q=0.9, en;q=0.8}; null if there is none
     */
    public static Language accepted(@Nullable String header) {
        if (header == null) {
            return ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), LOCALES);
            return best == null ? ENGLISH : of(best);
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }
}
