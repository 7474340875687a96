package org.phonealert.admin.alerts;

import java.time.Instant;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.HistoryLine;
import org.phonealert.alerting.alert.HistoryType;
import org.phonealert.alerting.alert.Lines;
import org.phonealert.alerting.notification.Calls;
import org.phonealert.alerting.notification.Notification;
import org.phonealert.base.words.Language;
import org.phonealert.office.overview.AlertStory;

import static org.assertj.core.api.Assertions.assertThat;

/** An alert's timeline tells of a call in the order in which a call goes. */
class TimelineTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant SOON = NOW.plusMillis(120);
    private static final Instant LATER = NOW.plusSeconds(25);
    private static final String ALICE = "Alice Martin";
    private static final String NUMBER = "+33634168796";
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.phonealert.admin.pages", Language.FRENCH.locale());

    @Test
    void a_telephone_rings_after_it_is_being_called_not_before() {
        assertThat(titles(
                        Calls.ringing(NOW, ALICE, NUMBER),
                        line(NOW, HistoryType.CALL_QUEUED),
                        line(SOON, HistoryType.CALL_PLACED)))
                .containsExactly("Appel programmé", "Appel lancé", "le téléphone sonne");
    }

    @Test
    void things_of_the_same_instant_keep_the_order_of_a_calls_life() {
        assertThat(titles(
                        Calls.answered(NOW, NOW, ALICE, NUMBER),
                        line(NOW, HistoryType.CALL_QUEUED),
                        line(NOW, HistoryType.CALL_PLACED),
                        line(NOW, HistoryType.CALL_ANSWERED),
                        line(NOW, HistoryType.WORDS_SAID)))
                .containsExactly("Appel programmé", "Appel lancé", "A répondu", "Message lu", "a répondu");
    }

    @Test
    void a_call_that_waits_to_leave_waits_after_it_was_queued() {
        assertThat(titles(Calls.queued(NOW, ALICE, NUMBER), line(SOON, HistoryType.CALL_QUEUED)))
                .containsExactly("Appel programmé", "appel programmé");
    }

    @Test
    void what_happens_to_somebody_else_later_on_stands_after_a_call_that_still_rings() {
        List<Timeline.Entry> entries = Timeline.of(
                story(
                        Calls.ringing(NOW, ALICE, NUMBER),
                        line(SOON, HistoryType.CALL_PLACED),
                        Lines.line(LATER, HistoryType.CALL_PLACED, "Bruno Petit", "CA0002")),
                WORDS,
                UnaryOperator.identity());

        assertThat(entries).extracting(Timeline.Entry::who).containsExactly(ALICE, ALICE, "Bruno Petit");
    }

    @Test
    void a_call_that_ended_is_told_with_the_line_of_its_end() {
        assertThat(titles(
                        Calls.notAnswered(NOW, LATER, ALICE, NUMBER),
                        line(SOON, HistoryType.CALL_PLACED),
                        line(LATER, HistoryType.CALL_ENDED)))
                .containsExactly("Appel lancé", "Fin de l’appel");
    }

    @Test
    void every_number_in_it_is_shown_as_it_may_be() {
        List<Timeline.Entry> entries = Timeline.of(
                story(
                        Calls.ringing(NOW, ALICE, NUMBER),
                        line(NOW, HistoryType.CALL_QUEUED, NUMBER),
                        line(SOON, HistoryType.CALL_UNCERTAIN, "HTTP 503 for " + NUMBER)),
                WORDS,
                text -> text.replace(NUMBER, "••••"));

        assertThat(entries.toString()).contains("••••").doesNotContain(NUMBER);
    }

    private static List<String> titles(Notification call, HistoryLine... lines) {
        return Timeline.of(story(call, lines), WORDS, UnaryOperator.identity()).stream()
                .map(Timeline.Entry::title)
                .toList();
    }

    private static AlertStory story(Notification call, HistoryLine... lines) {
        return new AlertStory(new NoAlert(), Stream.of(lines).toList(), List.of(new AlertStory.Sent(call, 0)));
    }

    private static HistoryLine line(Instant at, HistoryType type) {
        return line(at, type, "detail");
    }

    private static HistoryLine line(Instant at, HistoryType type, String detail) {
        return Lines.line(at, type, ALICE, detail);
    }

    /** The timeline does not look at it. */
    private static final class NoAlert extends Alert {}
}
