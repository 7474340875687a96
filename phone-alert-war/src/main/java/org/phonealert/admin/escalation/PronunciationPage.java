package org.phonealert.admin.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.alerting.speech.Pronunciation;
import org.phonealert.alerting.speech.Pronunciations;
import org.phonealert.base.words.Language;
import org.phonealert.office.configuration.Edits;

/** The page of the pronunciation dictionary of each language. */
@Named
@RequestScoped
public class PronunciationPage {
    private static final String PAGE = "pronunciation.xhtml";

    @Inject
    private Pronunciations pronunciations;

    @Inject
    private Edits edits;

    private final Map<Language, List<Pronunciation>> read = new HashMap<>();
    private Language language = Language.FRENCH;

    @Nullable
    private String word;

    @Nullable
    private String spoken;

    public Language[] getLanguages() {
        return Language.values();
    }

    /** The words of a language; read once. */
    public List<Pronunciation> words(Language spokenLanguage) {
        return read.computeIfAbsent(spokenLanguage, pronunciations::all);
    }

    public void save() {
        Forms.submit(
                "f",
                PAGE,
                () -> edits.savePronunciation(
                        language, Objects.requireNonNullElse(word, ""), Objects.requireNonNullElse(spoken, "")));
    }

    public void remove(Pronunciation one) {
        Forms.submit("f", PAGE, () -> edits.removePronunciation(one.language(), one.word()));
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    @Nullable
    public String getWord() {
        return word;
    }

    public void setWord(@Nullable String word) {
        this.word = word;
    }

    @Nullable
    public String getSpoken() {
        return spoken;
    }

    public void setSpoken(@Nullable String spoken) {
        this.spoken = spoken;
    }
}
