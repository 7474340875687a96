package org.phonealert.alerting.speech;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.words.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DictionaryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "srv-db_01|serveur-base de données_01",
                "SRV/Db|serveur/base de données",
                "the srv is down|the serveur is down",
                "srv|serveur"
            })
    void whole_words_are_replaced_in_any_case(String text, String said) {
        assertThat(dictionary("srv", "serveur", "db", "base de données").say(text))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adb", "dbà", "db2", "srvs", "", "nothing"})
    void a_part_of_a_word_is_not_replaced(String text) {
        assertThat(dictionary("srv", "serveur", "db", "base de données").say(text))
                .isEqualTo(text);
    }

    @Test
    void accents_count_as_letters_in_any_case() {
        assertThat(dictionary("été", "saison").say("ÉTÉ étés")).isEqualTo("saison étés");
    }

    @Test
    void the_longer_word_is_replaced_and_a_replacement_is_not_replaced_again() {
        assertThat(dictionary("db", "srv", "db srv", "both", "srv", "db").say("db srv, db, srv"))
                .isEqualTo("both, srv, db");
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "a|b", "(", "\\E", "\\Q", "[x", "$1", "\\", "c++", "^", "{2}"})
    void special_characters_of_patterns_are_literal(String word) {
        Dictionary dictionary = dictionary(word, "$0 \\1 ${x}");

        assertThat(dictionary.say("anything x 2 at all")).isEqualTo("anything x 2 at all");
        assertThat(dictionary.say("<" + word + ">")).isEqualTo("<$0 \\1 ${x}>");
    }

    @Test
    void without_words_the_text_is_unchanged() {
        assertThat(Dictionary.EMPTY.say("srv")).isEqualTo("srv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0007b", "a\nb"})
    void a_word_that_cannot_be_spoken_is_refused(String word) {
        assertThatThrownBy(() -> new Pronunciation(Language.FRENCH, word, "x"))
                .isInstanceOf(InvalidInputException.class)
                .extracting("field")
                .isEqualTo("word");
        assertThatThrownBy(() -> new Pronunciation(Language.FRENCH, "x", word))
                .isInstanceOf(InvalidInputException.class)
                .extracting("field")
                .isEqualTo("spoken");
    }

    private static Dictionary dictionary(String... wordsAndSpoken) {
        List<Pronunciation> all = new ArrayList<>();
        for (int i = 0; i < wordsAndSpoken.length; i += 2) {
            all.add(new Pronunciation(Language.FRENCH, wordsAndSpoken[i], wordsAndSpoken[i + 1]));
        }
        return new Dictionary(all);
    }
}
