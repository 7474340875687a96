package org.phonealert.admin.alerts;

import java.util.Arrays;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.HistoryLine;
import org.phonealert.alerting.notification.NotificationState;
import org.phonealert.alerting.notification.Obstacle;
import org.phonealert.oncall.externaloncall.FallbackAnswer;

/**
 * Says in the language of the pages what a line of an alert's history has written down for all languages. What it does
 * not understand it gives as it is.
 */
final class LineWords {
    private static final Pattern CONSTANT_AND_REST = Pattern.compile("([A-Z_]+)(?:: (.*))?", Pattern.DOTALL);
    private static final Pattern LEVEL = Pattern.compile("level (\\d+): (.*)");
    private static final Pattern ENDED_AS = Pattern.compile("although it had ended as ([A-Z_]+)");

    private final ResourceBundle words;

    LineWords(ResourceBundle words) {
        this.words = words;
    }

    /** What there is to say besides the line's type; null if nothing. */
    @Nullable
    String plain(HistoryLine line) {
        String detail = line.detail().orElse(null);
        if (detail == null) {
            return null;
        }
        return switch (line.type()) {
            case ACKNOWLEDGED -> known("way_", detail);
            case CALL_ENDED, CALL_CANCELLED, CALL_FAILED -> ended(detail);
            case NOT_CALLED ->
                part(detail, 1).map(obstacle -> known("obstacle_", obstacle)).orElse(detail);
            case CALL_UNCERTAIN, CALL_REPEATED -> trouble(detail);
            case CALL_ANSWERED -> answeredLate(detail);
            case KEY_PRESSED -> words.getString("timeline_key") + " " + detail;
            case SEVERITY_CHANGED -> severities(detail);
            case LEVEL_EMPTY -> level(detail);
            case PLANNING_FAILED ->
                FallbackAnswer.read(detail).map(this::planning).orElse(detail);
            case CALL_PLACED, NO_DEFINITION, EXHAUSTED, NOBODY_RUNG, REPAIRED -> null;
            case HELD, RELEASED -> known("hold_", detail);
            case OPENED,
                    RESOLVED,
                    MOVED_ON,
                    CALL_QUEUED,
                    WORDS_SAID,
                    SOURCE_TOLD,
                    SOURCE_TOLD_LATER,
                    SOURCE_NOT_TOLD,
                    RECONCILED -> detail;
        };
    }

    /** The line as it was written down, where the plain words say it otherwise; null if they do not. */
    @Nullable
    String technical(HistoryLine line) {
        String detail = line.detail().orElse(null);
        if (detail == null) {
            return null;
        }
        return switch (line.type()) {
            case CALL_PLACED, CALL_UNCERTAIN, CALL_REPEATED, NOBODY_RUNG, REPAIRED -> detail;
            case CALL_ENDED, CALL_CANCELLED, CALL_FAILED -> part(detail, 2).orElse(null);
            default -> null;
        };
    }

    /** What went wrong at the carrier. */
    String trouble(String error) {
        return Arrays.stream(Obstacle.values())
                        .anyMatch(obstacle -> obstacle.name().equals(error))
                ? words.getString("obstacle_" + error)
                : words.getString(CarrierError.key(error));
    }

    private String ended(String detail) {
        String state = part(detail, 1).map(name -> known("call_", name)).orElse(detail);
        return part(detail, 2)
                .filter(error -> detail.startsWith(NotificationState.FAILED.name()))
                .map(this::trouble)
                .orElse(state);
    }

    private String answeredLate(String detail) {
        Matcher late = ENDED_AS.matcher(detail);
        return late.matches() ? words.getString("timeline_late") + " " + known("call_", late.group(1)) : detail;
    }

    private String severities(String detail) {
        return Arrays.stream(detail.split(" → "))
                .map(name -> known("severity_", name))
                .reduce((before, after) -> before + " → " + after)
                .orElse(detail);
    }

    private String level(String detail) {
        Matcher level = LEVEL.matcher(detail);
        if (!level.matches()) {
            return detail;
        }
        boolean nobody = level.group(2).equals("nobody is on duty");
        return words.getString("timeline_level").formatted(level.group(1))
                + " "
                + words.getString(nobody ? "timeline_nobody" : "timeline_no_integration");
    }

    private String planning(FallbackAnswer fallback) {
        String by = fallback.lastAnswer() == null
                ? words.getString("timeline_planning_never")
                : words.getString("timeline_planning_last").formatted(fallback.lastAnswer());
        return words.getString("timeline_planning_" + fallback.fault()).formatted(fallback.schedule()) + " " + by;
    }

    private String known(String prefix, String name) {
        return words.containsKey(prefix + name) ? words.getString(prefix + name) : name;
    }

    private static Optional<String> part(String detail, int group) {
        Matcher parts = CONSTANT_AND_REST.matcher(detail);
        return parts.matches() ? Optional.ofNullable(parts.group(group)) : Optional.empty();
    }
}
