package org.phonealert.admin.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.DurationText;
import org.phonealert.alerting.carrier.CarrierError;
import org.phonealert.alerting.history.HistoryLine;
import org.phonealert.alerting.history.HistoryType;
import org.phonealert.alerting.history.HistoryWords;
import org.phonealert.alerting.notification.Notification;
import org.phonealert.office.overview.AlertStory;
import org.phonealert.office.overview.AlertStory.Sent;

/** An alert's history together with its calls, oldest first. */
final class Timeline {
    private static final Set<HistoryType> ENDS = EnumSet.of(
            HistoryType.CALL_ENDED, HistoryType.CALL_FAILED, HistoryType.CALL_CANCELLED, HistoryType.NOT_CALLED);

    /** The end of a call and its history line are written in one transaction, so they are less than this apart. */
    private static final Duration TOGETHER = Duration.ofSeconds(2);

    private static final Duration NEVER = Duration.ofSeconds(Long.MAX_VALUE);

    /** The types of lines about a call before its end. */
    private static final Set<HistoryType> ON_THE_WAY = EnumSet.of(
            HistoryType.CALL_QUEUED,
            HistoryType.CALL_PLACED,
            HistoryType.CALL_UNCERTAIN,
            HistoryType.CALL_REPEATED,
            HistoryType.CALL_ANSWERED,
            HistoryType.WORDS_SAID,
            HistoryType.KEY_PRESSED);

    private final List<HistoryLine> history;
    private final List<Sent> withoutLine;
    private final HistoryWords words;
    private final UnaryOperator<String> shown;
    private final List<Entry> entries = new ArrayList<>();

    private Timeline(AlertStory story, HistoryWords words, UnaryOperator<String> shown) {
        this.history = story.history();
        this.withoutLine = new ArrayList<>(story.notifications());
        this.words = words;
        this.shown = shown;
    }

    /**
     * One entry of the timeline.
     *
     * @param title what happened
     * @param plain further words
     * @param technical as the carrier or the engine wrote it down, if that is something else
     */
    public record Entry(
            Instant at,
            HistoryType type,
            String title,
            @Nullable String who,
            @Nullable String plain,
            @Nullable String technical,
            @Nullable Call call) {}

    /** What there is to know of a call. */
    public record Call(
            @Nullable String number,
            int level,
            @Nullable String rang,
            @Nullable String talked,
            int credits) {

        private static Call of(Sent sent, UnaryOperator<String> shown) {
            Notification call = sent.notification();
            Optional<Instant> end = call.answeredAt().or(call::endedAt);
            return new Call(
                    call.number().map(shown).orElse(null),
                    call.level(),
                    span(call.sentAt(), end),
                    span(call.answeredAt(), call.endedAt()),
                    sent.credits());
        }

        private static @Nullable String span(Optional<Instant> from, Optional<Instant> to) {
            return from.flatMap(begin -> to.map(end -> DurationText.of(Duration.between(begin, end))))
                    .orElse(null);
        }
    }

    /**
     * The timeline in these words.
     *
     * @param shown what of a text with telephone numbers may be shown
     */
    static List<Entry> of(AlertStory story, HistoryWords words, UnaryOperator<String> shown) {
        Timeline timeline = new Timeline(story, words, shown);
        story.history().forEach(timeline::add);
        timeline.withoutLine.forEach(timeline::addWithoutLine);
        timeline.entries.sort(Comparator.comparing(Entry::at));
        return List.copyOf(timeline.entries);
    }

    private void add(HistoryLine line) {
        Optional<Sent> call = ENDS.contains(line.type()) ? endedWith(line) : Optional.empty();
        call.ifPresent(withoutLine::remove);
        entries.add(new Entry(
                line.happenedAt(),
                line.type(),
                words.title(line.type()),
                line.operator().orElse(null),
                words.detail(line).map(shown).orElse(null),
                words.technical(line).map(shown).orElse(null),
                call.map(sent -> Call.of(sent, shown)).orElse(null)));
    }

    /** Adds a call on its way, or one whose end has no line. */
    private void addWithoutLine(Sent sent) {
        Notification call = sent.notification();
        entries.add(new Entry(
                call.endedAt().orElseGet(() -> lastChange(call)),
                HistoryType.CALL_QUEUED,
                capitalized(words.word("call", call.state())),
                call.operator().name(),
                call.obstacle()
                        .map(obstacle -> words.word("obstacle", obstacle))
                        .or(() -> call.error().map(error -> words.word("carrier", error.cause())))
                        .orElse(null),
                call.error().flatMap(CarrierError::said).map(shown).orElse(null),
                Call.of(sent, shown)));
    }

    /** The time of a call's state: the last of its own times and of the lines about it, because states have no line. */
    private Instant lastChange(Notification call) {
        Instant known = call.answeredAt().or(call::sentAt).orElse(call.createdAt());
        return history.stream()
                .filter(line -> ON_THE_WAY.contains(line.type()))
                .filter(line ->
                        line.operator().filter(call.operator().name()::equals).isPresent())
                .map(HistoryLine::happenedAt)
                .filter(known::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(known);
    }

    /** The call of this person that ended when the line was written. */
    private Optional<Sent> endedWith(HistoryLine line) {
        return withoutLine.stream()
                .filter(sent -> line.operator()
                        .filter(sent.notification().operator().name()::equals)
                        .isPresent())
                .filter(sent -> apart(sent, line).compareTo(TOGETHER) <= 0)
                .min(Comparator.comparing(sent -> apart(sent, line)));
    }

    private static Duration apart(Sent sent, HistoryLine line) {
        return sent.notification()
                .endedAt()
                .map(end -> Duration.between(end, line.happenedAt()).abs())
                .orElse(NEVER);
    }

    /** As the titles of the lines are. */
    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
