package org.phonealert.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.Acknowledgement;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.AlertState;
import org.phonealert.alerting.alert.Hold;
import org.phonealert.alerting.history.HistoryDetails;
import org.phonealert.alerting.history.HistoryLine;
import org.phonealert.alerting.history.HistoryType;
import org.phonealert.alerting.history.HistoryWords;
import org.phonealert.alerting.source.Severity;
import org.phonealert.office.overview.AlertStory;

/** An alert with its whole story. */
public record AlertView(
        long id,
        AlertState state,
        String source,
        String dedupKey,
        String monitor,
        String message,
        Severity severity,
        int errors,
        Set<Hold> holds,
        Instant triggeredAt,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Instant resolvedAt,
        List<NotificationView> notifications,
        List<Line> history) {

    static AlertView of(AlertStory story, HistoryWords words) {
        Alert alert = story.alert();
        return new AlertView(
                alert.id(),
                alert.state(),
                alert.source().name(),
                alert.dedupKey(),
                alert.monitor().name(),
                alert.message(),
                alert.severity(),
                alert.errors(),
                alert.holds(),
                alert.triggeredAt(),
                alert.acknowledgement().orElse(null),
                alert.resolvedAt().orElse(null),
                story.notifications().stream().map(NotificationView::of).toList(),
                story.history().stream().map(line -> Line.of(line, words)).toList());
    }

    /** An alert in a list. */
    public record Summary(
            long id,
            AlertState state,
            String source,
            String dedupKey,
            String monitor,
            String message,
            Severity severity,
            int errors,
            Set<Hold> holds,
            Instant triggeredAt,
            @Nullable Acknowledgement acknowledgement,
            @Nullable Instant resolvedAt) {

        static Summary of(Alert alert) {
            return new Summary(
                    alert.id(),
                    alert.state(),
                    alert.source().name(),
                    alert.dedupKey(),
                    alert.monitor().name(),
                    alert.message(),
                    alert.severity(),
                    alert.errors(),
                    alert.holds(),
                    alert.triggeredAt(),
                    alert.acknowledgement().orElse(null),
                    alert.resolvedAt().orElse(null));
        }
    }

    /**
     * One line of the history.
     *
     * @param detail a stable English text for programs
     * @param arguments by the names that the type declares
     * @param text the whole line in the language that was asked for
     */
    public record Line(
            Instant at,
            HistoryType type,
            @Nullable String operator,
            @Nullable String detail,
            Map<String, Object> arguments,
            String text) {
        static Line of(HistoryLine line, HistoryWords words) {
            return new Line(
                    line.happenedAt(),
                    line.type(),
                    line.operator().orElse(null),
                    HistoryDetails.of(line),
                    line.arguments(),
                    words.text(line));
        }
    }
}
