package org.phonealert.office.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phonealert.base.mail.MailText;
import org.phonealert.base.words.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** The text of a mail to an administrator. */
class DigestTest {
    private static final Instant AT = Instant.parse("2026-11-22T03:04:05Z");
    private static final Digest FRENCH =
            new Digest("Alice Martin", Language.FRENCH, ZoneId.of("Europe/Paris"), "https://alert.example.org");
    private static final Digest ENGLISH =
            new Digest("Alice Martin", Language.ENGLISH, ZoneId.of("America/New_York"), "https://alert.example.org");

    @Test
    void it_is_in_the_administrators_language_and_time_zone() {
        Digest.Entry entry = entry(Matter.LEVEL_EMPTY, "web01", "level 1: nobody is on duty");

        MailText french = FRENCH.of(List.of(entry), 1);
        MailText english = ENGLISH.of(List.of(entry), 1);

        assertThat(french.subject()).isEqualTo("Phone Alert : un avertissement au sujet de web01");
        assertThat(french.text())
                .contains("Bonjour Alice Martin", "2026-11-22 04:04:05 +01:00  web01 (alerte 17)")
                .contains("Personne n’a pu être joint", "level 1: nobody is on duty", "https://alert.example.org");
        assertThat(english.subject()).isEqualTo("Phone Alert: a warning about web01");
        assertThat(english.text())
                .contains("Hello Alice Martin", "2026-11-21 22:04:05 -05:00  web01 (alert 17)")
                .contains("No one could be reached", "level 1: nobody is on duty");
    }

    @Test
    void warnings_of_several_monitors_share_a_subject_and_keep_their_order() {
        MailText letter = ENGLISH.of(
                List.of(entry(Matter.EXHAUSTED, "web01", null), entry(Matter.NO_DEFINITION, "db01", "db01")), 2);

        assertThat(letter.subject()).isEqualTo("Phone Alert: 2 warnings");
        assertThat(letter.text()).containsSubsequence("web01 (alert 17)", "no one has acknowledged", "db01 (alert 17)");
    }

    @Test
    void a_notice_that_is_not_about_an_alert_names_none() {
        MailText letter = ENGLISH.of(List.of(new Digest.Entry(AT, Matter.BALANCE_LOW, null, null, null, "24")), 1);

        assertThat(letter.subject()).isEqualTo("Phone Alert: a warning");
        assertThat(letter.text())
                .contains("-05:00  Message credits are running low: 24 left.")
                .doesNotContain("null");
    }

    @Test
    void a_deleted_alert_is_named_by_its_id() {
        assertThat(ENGLISH.of(List.of(entry(Matter.EXHAUSTED, null, null)), 1).text())
                .contains("(alert 17)")
                .doesNotContain("null");
    }

    @Test
    void notices_that_are_not_shown_are_counted() {
        List<Digest.Entry> shown = IntStream.range(0, Digest.MOST_ENTRIES)
                .mapToObj(i -> entry(Matter.EXHAUSTED, "web" + i, null))
                .toList();

        assertThat(ENGLISH.of(shown, 1234).subject()).isEqualTo("Phone Alert: 1,234 warnings");
        assertThat(ENGLISH.of(shown, 1234).text())
                .contains("1,034 earlier warnings are not shown here", "web0 ", "web199 ");
        assertThat(ENGLISH.of(shown, 201).text()).contains("One earlier warning is not shown here");
        assertThat(ENGLISH.of(shown, 200).text()).doesNotContain("earlier");
    }

    @Test
    void text_from_outside_cannot_add_lines_or_headers() {
        String hostile = "web01\r\nBcc: victim@example.org\r\n\r\nDear colleague {detail}";

        MailText letter = ENGLISH.of(
                List.of(new Digest.Entry(AT, Matter.NOT_CALLED, 17L, hostile, hostile, hostile.repeat(100))), 1);

        assertThat(letter.subject()).doesNotContain("\r", "\n").hasSizeLessThanOrEqualTo(160);
        assertThat(letter.text().lines())
                .noneMatch(line -> line.startsWith("Bcc") || line.startsWith("Dear"))
                .allMatch(line -> line.length() < 1000);
    }

    private static Digest.Entry entry(Matter matter, @Nullable String monitor, @Nullable String detail) {
        return new Digest.Entry(AT, matter, 17L, monitor, null, detail);
    }
}
