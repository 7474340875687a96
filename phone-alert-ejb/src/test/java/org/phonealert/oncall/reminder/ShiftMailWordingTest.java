package org.phonealert.oncall.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.base.mail.MailText;
import org.phonealert.base.words.Language;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.OperatorProfile;
import org.phonealert.people.operator.ShiftNotices;

import static org.assertj.core.api.Assertions.assertThat;

/** A mail about a shift says what its reader needs, in the reader's language and time, and no text from outside can change its form. */
class ShiftMailWordingTest {
    private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant MONDAY_AFTER = NINE.plus(Duration.ofDays(7));

    @Test
    void a_reminder_says_how_soon_until_when_and_who_is_on_duty_before() {
        MailText mail = to("Alice Martin", Language.ENGLISH, "Europe/London", "Nights")
                .reminder(NINE.minusSeconds(30 * 60), MONDAY_AFTER, List.of("Bruno Petit", "Chloé Durand"));

        assertThat(mail.subject()).isEqualTo("Phone Alert: your shift begins in 30 minutes (Nights)");
        assertThat(mail.text()).isEqualTo("""
                        Hello Alice Martin,

                        Your shift on the schedule Nights begins in 30 minutes: Monday 23 November 2026 08:00 (Europe/London).
                        It lasts until Monday 30 November 2026 08:00 (Europe/London).
                        Until then Bruno Petit and Chloé Durand will be on duty.

                        Phone Alert at https://alert.example.org
                        """);
    }

    @Test
    void a_hand_over_says_who_was_and_who_is_on_duty_in_french_too() {
        ShiftMailWording mail = to("Bruno Petit", Language.FRENCH, "Europe/Paris", "Astreinte");

        assertThat(mail.begin(null, List.of(), List.of("Alice Martin")).text())
                .contains(
                        "Bonjour Bruno Petit,",
                        "Vous êtes en service sur le planning Astreinte, depuis le lundi 23 novembre 2026 09:00 (Europe/Paris).",
                        "En service avant vous : personne.",
                        "En service avec vous : Alice Martin.")
                .doesNotContain("jusqu");
        assertThat(mail.end(List.of()).text()).contains("En service maintenant : personne.");
        assertThat(mail.end(List.of("Alice Martin")).subject())
                .isEqualTo("Phone Alert : votre garde est terminée (Astreinte)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                1     | 1 minute               | 1 minute
                60    | 1 minute               | 1 minute
                61    | 2 minutes              | 2 minutes
                3600  | 1 hour                 | 1 heure
                5400  | 1 hour, 30 minutes     | 1 heure et 30 minutes
                86400 | 1 day                  | 1 jour
                604800| 7 days                 | 7 jours
                """)
    void the_time_left_is_written_as_people_say_it(int seconds, String english, String french) {
        Instant now = NINE.minusSeconds(seconds);

        assertThat(to("A", Language.ENGLISH, "UTC", "S")
                        .reminder(now, null, List.of())
                        .subject())
                .contains("in " + english + " (");
        assertThat(to("A", Language.FRENCH, "UTC", "S")
                        .reminder(now, null, List.of())
                        .subject()
                        .replace('\u00a0', ' '))
                .contains("dans " + french + " (");
    }

    @Test
    void names_cannot_add_headers_lines_or_patterns() {
        String hostile = "x\r\nBcc: all@example.org\n\n{url} '{'";
        MailText mail = to("x {url} '{'", Language.ENGLISH, "UTC", hostile)
                .begin(null, IntStream.range(0, 30).mapToObj(i -> hostile).toList(), List.of());

        assertThat(mail.subject()).doesNotContain("\r", "\n").contains("{url} '{'");
        assertThat(mail.text().lines())
                .noneMatch(line -> line.startsWith("Bcc"))
                .hasSize(6);
    }

    @Test
    void every_sentence_exists_in_both_languages() throws Exception {
        Properties english = new Properties();
        english.load(ShiftMailWording.class.getResourceAsStream("shifts.properties"));
        Properties french = new Properties();
        french.load(ShiftMailWording.class.getResourceAsStream("shifts_fr.properties"));

        assertThat(french.stringPropertyNames())
                .isEqualTo(english.stringPropertyNames())
                .isNotEmpty();
    }

    private static ShiftMailWording to(String name, Language language, String zone, String schedule) {
        OperatorProfile profile = new OperatorProfile(
                null, "a@example.org", language, ZoneId.of(zone), true, null, new ShiftNotices(60, true));
        return new ShiftMailWording(new Operator(name, profile), schedule, NINE, "https://alert.example.org");
    }
}
