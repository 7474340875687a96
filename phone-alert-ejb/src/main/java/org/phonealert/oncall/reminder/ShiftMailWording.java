package org.phonealert.oncall.reminder;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Text;
import org.phonealert.base.mail.MailText;
import org.phonealert.base.words.Language;
import org.phonealert.base.words.MessageBundle;
import org.phonealert.people.operator.Operator;

/**
 * The text of a mail about a shift, in its reader's language and time.
 *
 * @param at when the shift begins or ends
 * @param url of Phone Alert
 */
record ShiftMailWording(Operator reader, String schedule, Instant at, String url) {
    private static final MessageBundle MESSAGES = new MessageBundle("org.phonealert.oncall.reminder.shifts");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SUBJECT = 2 * LONGEST_NAME;
    private static final int MOST_NAMES = 20;

    /**
     * A shift begins soon.
     *
     * @param until its end; null if it is far away
     * @param before the others on duty until then, by name
     */
    MailText reminder(Instant now, @Nullable Instant until, List<String> before) {
        return mail("reminder", Map.of("left", left(now)), lasting(until), people("before", before));
    }

    /**
     * A shift has begun.
     *
     * @param with the others on duty, by name
     */
    MailText begin(@Nullable Instant until, List<String> before, List<String> with) {
        return mail(
                "begin",
                Map.of(),
                lasting(until),
                people("was", before),
                with.isEmpty() ? Stream.of() : people("with", with));
    }

    /**
     * A shift has ended.
     *
     * @param now the others on duty now, by name
     */
    MailText end(List<String> now) {
        return mail("end", Map.of(), people("now", now));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the sentences are only read
    private MailText mail(String key, Map<String, String> more, Stream<String>... sentences) {
        Map<String, String> names = new HashMap<>(more);
        names.put("operator", Text.line(reader.name(), LONGEST_NAME));
        names.put("schedule", Text.line(schedule, LONGEST_NAME));
        names.put("at", time(at));
        names.put("url", url);
        Stream<String> body =
                Stream.concat(Stream.of(say(key, names)), Stream.of(sentences).flatMap(some -> some));
        String text = Stream.of(Stream.of(say("greeting", names), ""), body, Stream.of("", say("goodbye", names), ""))
                .flatMap(lines -> lines)
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow();
        return new MailText(Text.line(say(key + "_subject", names), LONGEST_SUBJECT), text);
    }

    private Stream<String> lasting(@Nullable Instant until) {
        return until == null ? Stream.of() : Stream.of(say("until", Map.of("until", time(until))));
    }

    private Stream<String> people(String key, List<String> names) {
        if (names.isEmpty()) {
            return Stream.of(say(key + "_nobody", Map.of()));
        }
        List<String> shown = names.stream()
                .limit(MOST_NAMES)
                .map(name -> Text.line(name, LONGEST_NAME))
                .toList();
        String all = ListFormatter.getInstance(language().locale()).format(shown);
        return Stream.of(say(key, Map.of("people", names.size() > MOST_NAMES ? all + ", …" : all)));
    }

    /** The time left until then, in whole minutes. */
    private String left(Instant now) {
        long minutes = Math.max(1, Duration.between(now, at).plusSeconds(59).toMinutes());
        Measure[] parts = Stream.of(
                        new Measure(minutes / (24 * 60), MeasureUnit.DAY),
                        new Measure(minutes / 60 % 24, MeasureUnit.HOUR),
                        new Measure(minutes % 60, MeasureUnit.MINUTE))
                .filter(part -> part.getNumber().longValue() > 0)
                .toArray(Measure[]::new);
        return MeasureFormat.getInstance(language().locale(), MeasureFormat.FormatWidth.WIDE)
                .formatMeasures(parts);
    }

    private String time(Instant instant) {
        ZoneId zone = reader.profile().timeZone();
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu HH:mm", language().locale())
                        .withZone(zone)
                        .format(instant)
                + " (" + zone + ")";
    }

    private Language language() {
        return reader.language();
    }

    private String say(String key, Map<String, String> names) {
        return MESSAGES.say(language(), key, names);
    }
}
