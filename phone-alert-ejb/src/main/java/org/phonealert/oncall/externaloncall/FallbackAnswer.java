package org.phonealert.oncall.externaloncall;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The last answer of an external on-call system was used because it gave none now. As a text it stands in an alert's
 * history.
 *
 * @param schedule by name
 * @param fault why
 * @param lastAnswer the time of the last answer, on the schedule's clock; null if there is none
 */
public record FallbackAnswer(
        String schedule,
        ExternalOnCallFault fault,
        @Nullable String lastAnswer) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss VV");
    private static final Pattern TEXT = Pattern.compile(
            "the planning of '(.*)' is (slow|down|wrong): (?:called by its last answer, of (.*)|it has never answered)",
            Pattern.DOTALL);

    static FallbackAnswer of(String schedule, ZoneId zone, ExternalOnCallFault fault, @Nullable Instant lastAnswer) {
        return new FallbackAnswer(schedule, fault, lastAnswer == null ? null : TIME.format(lastAnswer.atZone(zone)));
    }

    /** The text. */
    public String text() {
        String by = lastAnswer == null ? "it has never answered" : "called by its last answer, of " + lastAnswer;
        return "the planning of '%s' is %s: %s".formatted(schedule, fault.name().toLowerCase(Locale.ROOT), by);
    }

    /** What such a text says; nothing if it is another. */
    public static Optional<FallbackAnswer> read(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new FallbackAnswer(
                        matcher.group(1),
                        ExternalOnCallFault.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)),
                        matcher.group(3)))
                : Optional.empty();
    }
}
