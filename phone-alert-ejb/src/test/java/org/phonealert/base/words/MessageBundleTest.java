package org.phonealert.base.words;

import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A bundle knows which messages a language has itself, and takes the others from English. */
class MessageBundleTest {
    private final MessageBundle sample = new MessageBundle("org.phonealert.base.words.sample");

    @Test
    void arguments_and_plurals_follow_the_language() {
        assertThat(sample.say(Language.ENGLISH, "both", Map.of("count", 0, "sender", "{x}")))
                .isEqualTo("0 mails from {x}");
        assertThat(sample.say(Language.FRENCH, "both", Map.of("count", 0, "sender", "{x}")))
                .isEqualTo("0 e-mail de {x}");
    }

    @Test
    void the_arguments_inside_a_plural_are_named_too() {
        assertThat(sample.argumentNames(Language.FRENCH, "both")).containsExactlyInAnyOrder("count", "sender");
    }

    @Test
    void a_message_that_french_lacks_is_given_in_english_but_not_counted_as_french() {
        assertThat(sample.say(Language.FRENCH, "english_only")).isEqualTo("only in English");
        assertThat(sample.has(Language.FRENCH, "english_only")).isFalse();
        assertThat(sample.keys(Language.FRENCH)).containsExactly("both");
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> sample.argumentNames(Language.FRENCH, "english_only"));
    }
}
