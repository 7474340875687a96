package org.phonealert.office.configuration;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.alerting.speech.Pronunciation;
import org.phonealert.base.AuditedChange;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.json.Json;
import org.phonealert.base.words.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Pronunciations are read by language; a fault names the language or the word. */
class PronunciationSectionTest {
    @Test
    void words_are_read_by_language() {
        Map<Language, List<Pronunciation>> read =
                read("{\"fr\":{\"DB\":\" base de données \"},\"en\":{\"db\":\"database\"}}");

        assertThat(read.get(Language.FRENCH)).singleElement().satisfies(one -> {
            assertThat(one.word()).isEqualTo("db");
            assertThat(one.spoken()).isEqualTo("base de données");
        });
        assertThat(read.get(Language.ENGLISH))
                .extracting(Pronunciation::language)
                .containsExactly(Language.ENGLISH);
    }

    @Test
    void a_language_without_words_has_none() {
        assertThat(read("{\"fr\":{}}").get(Language.FRENCH)).isEmpty();
        assertThat(read("{}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"tlh":{}}                  | pronunciations.tlh   | UNKNOWN_LANGUAGE
                    {"fr":null}                 | pronunciations.fr    | MISSING
                    {"fr":{"db":null}}          | pronunciations.fr.db | MISSING
                    {"fr":{"db":" "}}           | pronunciations.fr.db | WRONG_LENGTH
                    {"fr":{"a\\nb":"x"}}        | pronunciations.fr    | CONTROL_CHARACTER
                    {"fr":{"":"x"}}             | pronunciations.fr    | WRONG_LENGTH
                    {"fr":{"db":"x","DB ":"y"}} | pronunciations.fr.DB | GIVEN_TWICE
                    """)
    void a_fault_names_its_language_or_word(String section, String field, RefusalReason reason) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> read(section))
                .satisfies(fault -> {
                    assertThat(fault.field()).startsWith(field);
                    assertThat(fault.refusal().reason()).isEqualTo(reason);
                });
    }

    @Test
    void a_change_is_audited_by_language_and_word() {
        Map<String, String> before = Json.leaves(document("{\"fr\":{\"db\":\"base\",\"srv\":\"le serveur\"}}"));
        Map<String, String> after =
                Json.leaves(document("{\"fr\":{\"ab/cd\":\"x\",\"db\":\"la base\",\"srv\":\"le serveur\"}}"));

        assertThat(AuditedChange.between(before, after))
                .containsExactly(
                        new AuditedChange("pronunciations/fr/ab~1cd", null, "x"),
                        new AuditedChange("pronunciations/fr/db", "base", "la base"));
    }

    private static Map<Language, List<Pronunciation>> read(String section) {
        Map<String, Map<String, String>> pronunciations = document(section).pronunciations();
        return PronunciationSection.read(pronunciations == null ? Map.of() : pronunciations);
    }

    private static ConfigurationDocument document(String pronunciations) {
        return Json.read("{\"pronunciations\":" + pronunciations + "}", ConfigurationDocument.class);
    }
}
