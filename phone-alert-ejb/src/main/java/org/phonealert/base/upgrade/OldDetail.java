package org.phonealert.base.upgrade;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the detail of a history line of version 0.1 into the arguments of the line's type. */
final class OldDetail {
    private static final Pattern SEVERITIES = Pattern.compile("([A-Z]+) → ([A-Z]+)");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z_]+");
    private static final Pattern CONSTANT_AND_REST = Pattern.compile("([A-Z_]+)(?:: (.*))?", Pattern.DOTALL);
    private static final Pattern ACKNOWLEDGED_BY =
            Pattern.compile("taken in charge by (.*), (?:by phone|on the web pages|by the API|in the source)");
    private static final Pattern ENDED_BY = Pattern.compile("ended in Phone Alert by (.*)");
    private static final Pattern GIVEN_UP = Pattern.compile("given up after (\\d+) attempts: (.*)", Pattern.DOTALL);
    private static final Pattern ACKNOWLEDGED_THERE =
            Pattern.compile("it was acknowledged there by (.*)", Pattern.DOTALL);
    private static final Pattern HELD_THERE = Pattern.compile("the source had it so: ([A-Z_]+)");
    private static final Pattern LEVEL = Pattern.compile("level (\\d+): (nobody is on duty|no integration is set)");
    private static final Pattern PLANNING = Pattern.compile(
            "the planning of '(.*)' is (slow|down|wrong): (?:called by its last answer, of (.*)|it has never answered)",
            Pattern.DOTALL);
    private static final DateTimeFormatter LAST_ANSWER =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss VV", Locale.ROOT);
    private static final Pattern TRY_AGAIN = Pattern.compile("not one telephone could be rung; tried again at (\\S+)");
    private static final Pattern ENDED_AS = Pattern.compile("although it had ended as ([A-Z_]+)");
    private static final Pattern NO_NEXT_STEP =
            Pattern.compile("the escalation of definition '(.*)' had no next step, and takes it now", Pattern.DOTALL);
    private static final Pattern UNATTENDED = Pattern.compile("the call was ([A-Z_]+), and nobody looked after it");

    private final String detail;
    private final Map<String, Object> arguments = new LinkedHashMap<>();

    private OldDetail(String detail) {
        this.detail = detail;
    }

    /** A detail that cannot be parsed becomes the only argument, {@code legacy}. */
    static Map<String, Object> arguments(String type, @Nullable String detail) {
        OldDetail old = new OldDetail(detail == null ? "" : detail);
        try {
            if (detail == null ? mayBeWithout(type) : old.read(type)) {
                return old.arguments;
            }
        } catch (DateTimeException | NumberFormatException unlikely) {
            // stored unchanged, like all details that cannot be parsed
        }
        return Map.of("legacy", old.detail);
    }

    private static boolean mayBeWithout(String type) {
        return switch (type) {
            case "MOVED_ON", "CALL_ANSWERED", "CALL_CANCELLED" -> true;
            default -> false;
        };
    }

    /** @return whether it could be parsed */
    private boolean read(String type) {
        return switch (type) {
            case "OPENED", "RESOLVED" -> as("message");
            case "SEVERITY_CHANGED" -> parts(SEVERITIES, "before", "after");
            case "ACKNOWLEDGED" -> constant("via");
            case "HELD", "RELEASED" -> constant("hold");
            case "SOURCE_TOLD" -> pushed();
            case "SOURCE_TOLD_LATER" -> as("technical");
            case "SOURCE_NOT_TOLD" -> givenUp();
            case "RECONCILED" -> reconciled();
            case "NO_DEFINITION" -> as("monitor");
            case "LEVEL_EMPTY" -> levelEmpty();
            case "PLANNING_FAILED" -> planningFailed();
            case "EXHAUSTED" -> detail.equals("everybody was called, and nobody took charge");
            case "NOBODY_RUNG" -> nobodyRung();
            case "CALL_QUEUED" -> as("number");
            case "CALL_PLACED" -> as("reference");
            case "CALL_ANSWERED" -> parts(ENDED_AS, "endedAs");
            case "WORDS_SAID" -> as("words");
            case "KEY_PRESSED" -> as("key");
            case "CALL_ENDED", "CALL_CANCELLED", "CALL_FAILED" -> ended(type);
            case "CALL_UNCERTAIN", "CALL_REPEATED" -> error(detail);
            case "NOT_CALLED" -> notCalled();
            case "REPAIRED" -> repaired();
            default -> false;
        };
    }

    private boolean as(String name) {
        return with(name, detail);
    }

    private boolean with(String name, Object value) {
        arguments.put(name, value);
        return true;
    }

    private boolean constant(String name) {
        return CONSTANT.matcher(detail).matches() && as(name);
    }

    /** Each group of the pattern is an argument. */
    private boolean parts(Pattern pattern, String... names) {
        Matcher matcher = pattern.matcher(detail);
        if (!matcher.matches()) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            arguments.put(names[i], matcher.group(i + 1));
        }
        return true;
    }

    private boolean pushed() {
        if (parts(ACKNOWLEDGED_BY, "by")) {
            arguments.put("kind", "ACKNOWLEDGE");
        } else if (parts(ENDED_BY, "by")) {
            arguments.put("kind", "COMMENT");
        }
        return as("text");
    }

    private boolean givenUp() {
        if (detail.equals("nobody could tell it for a day")) {
            return with("problem", "EXPIRED");
        }
        Matcher matcher = GIVEN_UP.matcher(detail);
        return matcher.matches()
                ? with("attempts", Integer.valueOf(matcher.group(1))) && with("technical", matcher.group(2))
                : as("technical");
    }

    private boolean reconciled() {
        return switch (detail) {
            case "the event that told of it had not arrived" -> with("event", "TRIGGER");
            case "the event that told of its end had not arrived" -> with("event", "RESOLVE");
            case "its severity was another there" -> with("event", "UPDATE");
            default -> parts(HELD_THERE, "event") || (parts(ACKNOWLEDGED_THERE, "by") && with("event", "ACKNOWLEDGE"));
        };
    }

    private boolean levelEmpty() {
        Matcher matcher = LEVEL.matcher(detail);
        return matcher.matches()
                && with("level", Integer.valueOf(matcher.group(1)))
                && with("reason", matcher.group(2).startsWith("nobody") ? "NOBODY_ON_DUTY" : "NO_INTEGRATION");
    }

    private boolean planningFailed() {
        Matcher matcher = PLANNING.matcher(detail);
        if (!matcher.matches()) {
            return false;
        }
        Optional.ofNullable(matcher.group(3))
                .map(time -> ZonedDateTime.parse(time, LAST_ANSWER))
                .ifPresent(time -> arguments.put("lastAnswer", time.toString()));
        return with("schedule", matcher.group(1))
                && with("fault", matcher.group(2).toUpperCase(Locale.ROOT));
    }

    private boolean nobodyRung() {
        Matcher matcher = TRY_AGAIN.matcher(detail);
        return matcher.matches()
                && with("nextTry", Instant.parse(matcher.group(1)).toString());
    }

    private boolean ended(String type) {
        Matcher matcher = CONSTANT_AND_REST.matcher(detail);
        if (!matcher.matches()) {
            return false;
        }
        if (type.equals("CALL_ENDED")) {
            arguments.put("state", matcher.group(1));
        }
        String error = matcher.group(2);
        return error == null ? !type.equals("CALL_FAILED") : error(error);
    }

    private boolean error(String text) {
        OldError.read(text).addTo(arguments);
        return true;
    }

    private boolean notCalled() {
        Matcher matcher = CONSTANT_AND_REST.matcher(detail);
        return matcher.matches() && with("obstacle", matcher.group(1));
    }

    private boolean repaired() {
        if (detail.equals("it had no escalation, which starts now")) {
            return with("missing", "ESCALATION");
        }
        return (parts(NO_NEXT_STEP, "definition") && with("missing", "NEXT_STEP"))
                || (parts(UNATTENDED, "state") && with("missing", "CALL_CHECK"));
    }
}
