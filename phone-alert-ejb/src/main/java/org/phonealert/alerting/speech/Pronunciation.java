package org.phonealert.alerting.speech;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;
import org.phonealert.base.Identified;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.words.Language;

/** How the voice says a word of a language: "db" as "base de données". */
@Entity
@Table(name = "pronunciations")
public class Pronunciation extends Identified {
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_SPOKEN = 200;

    private Language language;
    private String word;
    private String spoken;

    @SuppressWarnings("NullAway.Init")
    protected Pronunciation() {}

    /** @throws InvalidInputException if the word or how it is spoken is missing, too long, or has control characters */
    public Pronunciation(Language language, String word, String spoken) {
        this.language = language;
        this.word = key(word);
        this.spoken = require("spoken", spoken, LONGEST_SPOKEN);
    }

    /** The word as it is stored. */
    static String key(String word) {
        return require("word", word, LONGEST_WORD).toLowerCase(Locale.ROOT);
    }

    /** Takes over how the other one is spoken. */
    void speakLike(Pronunciation other) {
        spoken = other.spoken;
    }

    private static String require(String field, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new InvalidInputException(field, RefusalReason.WRONG_LENGTH, 1, longest);
        }
        if (stripped.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException(field, RefusalReason.CONTROL_CHARACTER);
        }
        return stripped;
    }

    public Language language() {
        return language;
    }

    public String word() {
        return word;
    }

    public String spoken() {
        return spoken;
    }
}
