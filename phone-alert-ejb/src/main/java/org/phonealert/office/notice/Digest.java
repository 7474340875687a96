package org.phonealert.office.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Text;
import org.phonealert.base.mail.MailText;
import org.phonealert.base.words.Language;

/**
 * Writes a mail to one administrator, in the administrator's language and time zone.
 *
 * @param url the address of Phone Alert
 */
record Digest(String administrator, Language language, ZoneId zone, String url) {
    /** A mail shows at most so many notices: the newest. */
    static final int MOST_ENTRIES = 200;

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DETAIL = 400;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

    /**
     * A notice.
     *
     * @param monitor the alert's monitor, by name; null if the notice is not about an alert
     * @param operator by name; null if it is not about an operator
     */
    record Entry(
            Instant at,
            Matter matter,
            @Nullable Long alertId,
            @Nullable String monitor,
            @Nullable String operator,
            @Nullable String detail) {}

    /**
     * The mail with these notices.
     *
     * @param shown in the order of time
     * @param waiting how many there are in all; the others are only counted
     */
    MailText of(List<Entry> shown, int waiting) {
        StringBuilder text = new StringBuilder();
        text.append(say("greeting", Map.of("administrator", Text.line(administrator, LONGEST_NAME))))
                .append("\n\n");
        if (waiting > shown.size()) {
            text.append(say("more", Map.of("count", waiting - shown.size()))).append("\n\n");
        }
        shown.forEach(entry -> text.append(paragraph(entry)).append("\n\n"));
        text.append(say("goodbye", Map.of("url", url))).append('\n');
        return new MailText(subject(shown, waiting), text.toString());
    }

    private String subject(List<Entry> shown, int waiting) {
        Set<String> monitors = shown.stream()
                .map(Entry::monitor)
                .map(monitor -> Objects.requireNonNullElse(monitor, ""))
                .collect(Collectors.toSet());
        String only = monitors.size() == 1 ? monitors.iterator().next() : "";
        return Text.line(
                only.isEmpty()
                        ? say("subject", Map.of("count", waiting))
                        : say("subject_of_one", Map.of("count", waiting, "monitor", Text.line(only, LONGEST_NAME))),
                2 * LONGEST_NAME);
    }

    private String paragraph(Entry entry) {
        Map<String, Object> names = new HashMap<>();
        names.put("operator", entry.operator() == null ? "" : Text.line(entry.operator(), LONGEST_NAME));
        names.put("detail", entry.detail() == null ? "" : Text.line(entry.detail(), LONGEST_DETAIL));
        names.put("alert", String.valueOf(entry.alertId()));
        names.put("monitor", entry.monitor() == null ? "" : Text.line(entry.monitor(), LONGEST_NAME));
        String where = entry.alertId() == null ? "" : say("where", names) + "\n";
        return TIME.format(entry.at().atZone(zone)) + "  " + where + say(NoticeWords.key(entry.matter()), names);
    }

    private String say(String key, Map<String, ?> names) {
        return NoticeWords.say(language, key, names);
    }
}
