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
import org.phonealert.base.mail.Letter;
import org.phonealert.base.words.Language;

/**
 * The words of a mail for one administrator, in that one's language and time.
 *
 * @param url where Phone Alert is
 */
record Digest(String administrator, Language language, ZoneId zone, String url) {
    /** No mail shows more than that; of a storm the newest count. */
    static final int MOST_ENTRIES = 200;

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DETAIL = 400;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");

    /**
     * One thing to tell.
     *
     * @param monitor the alert's, if it is about an alert
     * @param operator whom it is about, if anybody
     */
    record Entry(
            Instant at,
            Matter matter,
            @Nullable Long alertId,
            @Nullable String monitor,
            @Nullable String operator,
            @Nullable String detail) {}

    /**
     * @param shown in time order
     * @param waiting how many there are to tell, of which only the newest are shown
     */
    Letter of(List<Entry> shown, int waiting) {
        StringBuilder text = new StringBuilder();
        text.append(say("greeting", Map.of("administrator", Text.line(administrator, LONGEST_NAME))))
                .append("\n\n");
        if (waiting > shown.size()) {
            text.append(say("more", Map.of("count", waiting - shown.size()))).append("\n\n");
        }
        shown.forEach(entry -> text.append(paragraph(entry)).append("\n\n"));
        text.append(say("goodbye", Map.of("url", url))).append('\n');
        return new Letter(subject(shown, waiting), text.toString());
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
