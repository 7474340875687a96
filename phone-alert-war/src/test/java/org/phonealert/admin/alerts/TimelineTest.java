package org.phonealert.admin.alerts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.history.Fact;
import org.phonealert.alerting.history.HistoryLine;
import org.phonealert.alerting.history.HistoryType;
import org.phonealert.alerting.history.HistoryWords;
import org.phonealert.alerting.history.Lines;
import org.phonealert.alerting.notification.Calls;
import org.phonealert.alerting.notification.Notification;
import org.phonealert.alerting.notification.NotificationState;
import org.phonealert.base.words.Language;
import org.phonealert.office.overview.AlertStory;

import static org.assertj.core.api.Assertions.assertThat;

/** An alert's timeline shows the steps of a call in their order. */
class TimelineTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant SOON = NOW.plusMillis(120);
    private static final Instant LATER = NOW.plusSeconds(25);
    private static final String ALICE = "Alice Martin";
    private static final String NUMBER = "+33634168796";
    private static final HistoryWords WORDS = new HistoryWords(Language.FRENCH, ZoneOffset.UTC);
    private static final Fact QUEUED = Calls.queuedFact(NUMBER);
    private static final Fact PLACED = Calls.placedFact();

    @Test
    void a_phone_rings_after_the_call_was_placed() {
        assertThat(titles(Calls.ringing(NOW, ALICE, NUMBER), line(NOW, QUEUED), line(SOON, PLACED)))
                .containsExactly(
                        title(HistoryType.CALL_QUEUED),
                        title(HistoryType.CALL_PLACED),
                        word(NotificationState.RINGING));
    }

    @Test
    void steps_of_the_same_instant_keep_the_order_of_a_call() {
        assertThat(titles(
                        Calls.answered(NOW, NOW, ALICE, NUMBER),
                        line(NOW, QUEUED),
                        line(NOW, PLACED),
                        line(NOW, Calls.answeredFact()),
                        line(NOW, Calls.wordsSaidFact())))
                .containsExactly(
                        title(HistoryType.CALL_QUEUED),
                        title(HistoryType.CALL_PLACED),
                        title(HistoryType.CALL_ANSWERED),
                        title(HistoryType.WORDS_SAID),
                        word(NotificationState.ANSWERED));
    }

    @Test
    void a_call_waits_after_it_was_queued() {
        assertThat(titles(Calls.queued(NOW, ALICE, NUMBER), line(SOON, QUEUED)))
                .containsExactly(title(HistoryType.CALL_QUEUED), word(NotificationState.QUEUED));
    }

    @Test
    void a_later_call_to_another_operator_stands_after_a_call_that_still_rings() {
        List<Timeline.Entry> entries = Timeline.of(
                story(Calls.ringing(NOW, ALICE, NUMBER), line(SOON, PLACED), Lines.line(LATER, "Bruno Petit", PLACED)),
                WORDS,
                UnaryOperator.identity());

        assertThat(entries).extracting(Timeline.Entry::who).containsExactly(ALICE, ALICE, "Bruno Petit");
    }

    @Test
    void an_ended_call_shares_the_entry_of_the_line_of_its_end() {
        assertThat(titles(
                        Calls.notAnswered(NOW, LATER, ALICE, NUMBER),
                        line(SOON, PLACED),
                        line(LATER, Calls.endedFact())))
                .containsExactly(title(HistoryType.CALL_PLACED), title(HistoryType.CALL_ENDED));
    }

    @Test
    void every_number_in_it_is_masked() {
        List<Timeline.Entry> entries = Timeline.of(
                story(
                        Calls.ringing(NOW, ALICE, NUMBER),
                        line(NOW, QUEUED),
                        line(SOON, Calls.uncertainFact("HTTP 503 for " + NUMBER))),
                WORDS,
                text -> text.replace(NUMBER, "••••"));

        assertThat(entries.toString()).contains("••••").doesNotContain(NUMBER);
    }

    private static String title(HistoryType type) {
        return WORDS.title(type);
    }

    private static String word(NotificationState state) {
        String word = WORDS.word("call", state);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static List<String> titles(Notification call, HistoryLine... lines) {
        return Timeline.of(story(call, lines), WORDS, UnaryOperator.identity()).stream()
                .map(Timeline.Entry::title)
                .toList();
    }

    private static AlertStory story(Notification call, HistoryLine... lines) {
        return new AlertStory(new NoAlert(), Stream.of(lines).toList(), List.of(new AlertStory.Sent(call, 0)));
    }

    private static HistoryLine line(Instant at, Fact fact) {
        return Lines.line(at, ALICE, fact);
    }

    /** The timeline does not look at it. */
    private static final class NoAlert extends Alert {}
}
