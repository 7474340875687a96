package org.phonealert.alerting.speech;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.AlertFixture;
import org.phonealert.alerting.monitor.Monitor;
import org.phonealert.base.words.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** A call says who is called, what broke, since when, and further details. */
class SpeechTest {
    private static final Instant A_MINUTE_LATER = AlertFixture.TRIGGERED_AT.plus(Duration.ofMinutes(1));

    @Test
    void all_details_are_spoken_in_french() {
        assertThat(said(full(), Language.FRENCH))
                .containsExactly(
                        "Bonjour Alice, ici Phone Alert.",
                        "Une erreur a été détectée sur Page d'accueil.",
                        "L'erreur est : HTTP pattern matched.",
                        "Elle a commencé il y a une minute.",
                        "Le code d'erreur HTTP était 500.",
                        "La limite de 12 a été dépassée.");
    }

    @Test
    void all_details_are_spoken_in_english() {
        assertThat(said(full(), Language.ENGLISH))
                .containsExactly(
                        "Hello Alice, this is Phone Alert.",
                        "We have detected an error on Page d'accueil.",
                        "The error is: HTTP pattern matched.",
                        "It began one minute ago.",
                        "The HTTP error code was 500.",
                        "The limit of 12 was exceeded.");
    }

    @Test
    void missing_details_are_left_out() {
        assertThat(said(AlertFixture.of("web01", "down"), Language.ENGLISH))
                .hasSize(4)
                .noneMatch(sentence -> sentence.contains("HTTP") || sentence.contains("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void without_a_message_a_general_sentence_is_spoken(String message) {
        assertThat(said(AlertFixture.of("web01", message), Language.FRENCH))
                .anyMatch(sentence -> sentence.startsWith("Une erreur est survenue"))
                .noneMatch(sentence -> sentence.startsWith("L'erreur est"));
    }

    @Test
    void the_name_for_phone_alerts_is_spoken_if_the_integration_wants_it() {
        Monitor monitor = new Monitor("srv-w3b-01/HTTP");
        monitor.renameForPhoneAlerts("site web");
        Alert alert = AlertFixture.of(monitor, "down", null, null);

        assertThat(Speech.of(alert, "Alice", Language.FRENCH, true, null, A_MINUTE_LATER, Dictionary.EMPTY))
                .contains("Une erreur a été détectée sur site web.");
        assertThat(Speech.of(alert, "Alice", Language.FRENCH, false, null, A_MINUTE_LATER, Dictionary.EMPTY))
                .contains("Une erreur a été détectée sur srv-w3b-01/HTTP.");
    }

    @Test
    void the_levels_own_message_comes_last() {
        assertThat(Speech.of(
                        full(),
                        "Alice",
                        Language.FRENCH,
                        false,
                        "Procédure {0} : 'douze'",
                        A_MINUTE_LATER,
                        Dictionary.EMPTY))
                .endsWith("Procédure {0} : 'douze'");
    }

    @Test
    void text_from_outside_is_spoken_unchanged() {
        assertThat(said(AlertFixture.of("{operator} it's", "disk '{0}' at 95 %, see {message}"), Language.FRENCH))
                .contains(
                        "Une erreur a été détectée sur {operator} it's.",
                        "L'erreur est : disk '{0}' at 95 %, see {message}.");
    }

    @Test
    void a_message_becomes_one_line_with_one_full_stop() {
        assertThat(said(AlertFixture.of("web01", " down\r\n\tsince  noon... \n"), Language.ENGLISH))
                .contains("The error is: down since noon.");
    }

    @Test
    void a_long_message_is_truncated() {
        assertThat(said(AlertFixture.of("web01", "x".repeat(4000)), Language.ENGLISH))
                .contains("The error is: " + "x".repeat(400) + "….");
    }

    @Test
    void a_message_is_never_truncated_within_a_character() {
        assertThat(said(AlertFixture.of("web01", "x" + "🚨".repeat(400)), Language.ENGLISH))
                .allSatisfy(sentence ->
                        assertThat(sentence.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    }

    @Test
    void a_test_call_says_that_it_is_one() {
        assertThat(Speech.test("Alice", Language.FRENCH))
                .containsExactly("Bonjour Alice, ici Phone Alert.", Phrase.TEST.in(Language.FRENCH));
    }

    private static Alert full() {
        return AlertFixture.of(new Monitor("Page d'accueil"), "HTTP pattern matched", 500, "12");
    }

    private static List<String> said(Alert alert, Language language) {
        return Speech.of(alert, "Alice", language, false, null, A_MINUTE_LATER, Dictionary.EMPTY);
    }
}
