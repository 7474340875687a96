package org.phonealert.promise;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.ArrivedMail;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.PostOffice;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.Person.CHLOE;
import static org.phonealert.rig.TestBed.phone;
import static org.phonealert.rig.TestBed.trigger;

/** Whatever keeps operators from being called is mailed to the administrators; calls never wait for that mail. */
@Promise
class AdministratorsAreNotifiedIT {
    private static final String CHIEF = "chloe@example.org";

    private final PostOffice postOffice = TestBed.postOffice();

    @AfterEach
    void the_mail_server_works_again() {
        postOffice.comeBack();
    }

    @Test
    @OnEveryDatabase
    void each_administrator_gets_a_mail_in_their_language_when_no_one_is_on_duty() {
        SetUp.oneAfterAnother(ALICE)
                .offDuty(ALICE)
                .administrators(Map.of(CHLOE, CHIEF, BRUNO, "bruno@example.org"))
                .speaking(BRUNO, "en")
                .apply();

        OpenAlert alert = trigger("mail01/nobody", "link down");

        ArrivedMail french = awaitMail(CHIEF, about(alert));
        assertThat(french.text())
                .contains(
                        "mail01/nobody",
                        "Personne n’a pu être joint",
                        "personne n’est en service",
                        "Bonjour Chloé Durand");
        ArrivedMail english = awaitMail("bruno@example.org", about(alert));
        assertThat(english.text())
                .contains("mail01/nobody", "No one could be reached", "no one is on duty", "Hello Bruno Petit");
    }

    @Test
    void administrators_get_one_mail_about_a_future_gap_in_a_schedule() {
        SetUp setUp = SetUp.oneAfterAnother(ALICE)
                .planning("mail03-nights", ALICE)
                .without(ALICE, Duration.ofHours(30), Duration.ofHours(36))
                .administrators(Map.of(CHLOE, CHIEF));
        setUp.apply();

        Predicate<ArrivedMail> ofTheGap = mail -> mail.text().contains("mail03-nights");
        assertThat(awaitMail(CHIEF, ofTheGap).text()).contains("Personne ne sera en service", "Europe/Paris");

        // another change makes the server look for gaps again
        setUp.planning("mail03-days", ALICE).apply();
        TestBed.phoneAlert().advanceClock(Duration.ofMinutes(61));
        SetUp.oneAfterAnother(ALICE)
                .offDuty(ALICE)
                .administrators(Map.of(CHLOE, CHIEF))
                .apply();
        awaitMail(CHIEF, about(trigger("mail03/afterwards", "link down")));
        assertThat(postOffice.mailsTo(CHIEF).stream().filter(ofTheGap)).hasSize(1);
    }

    @Test
    void administrators_get_a_mail_when_the_carrier_refuses_a_call() {
        SetUp.oneAfterAnother(ALICE, BRUNO).administrators(Map.of(CHLOE, CHIEF)).apply();
        TestBed.simulator().faults().to(ALICE.number()).refused(21_215);
        phone(BRUNO).answersAndPresses("1");

        OpenAlert alert = trigger("mail01/refused", "link down");

        assertThat(awaitMail(CHIEF, about(alert)).text()).contains("21215", ALICE.fullName());
        alert.awaitHistory("CALL_FAILED");
    }

    @Test
    void a_storm_of_alerts_sends_a_few_mails_that_name_every_alert() {
        SetUp.oneAfterAnother(ALICE)
                .offDuty(ALICE)
                .administrators(Map.of(CHLOE, CHIEF))
                .apply();
        awaitNoPendingMail();
        int before = postOffice.mailsTo(CHIEF).size();

        List<OpenAlert> alerts = IntStream.range(0, 30)
                .mapToObj(i -> trigger("mail02/storm-" + i, "link down"))
                .toList();
        alerts.forEach(alert -> alert.awaitHistory("NOBODY_RUNG"));

        await("the first mail comes at once")
                .atMost(Duration.ofSeconds(20))
                .until(() -> postOffice.mailsTo(CHIEF).size() > before);
        await("no second one within the pause")
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(5))
                .until(() -> postOffice.mailsTo(CHIEF).size() == before + 1);
        TestBed.phoneAlert().advanceClock(TestBed.NOTICE_PAUSE);
        await("every alert is in a mail")
                .atMost(Duration.ofSeconds(20))
                .until(() -> alerts.stream()
                        .allMatch(alert -> postOffice.mailsTo(CHIEF).stream().anyMatch(about(alert))));
        assertThat(postOffice.mailsTo(CHIEF)).hasSizeLessThanOrEqualTo(before + 3);
    }

    @Test
    void operators_are_called_while_the_mail_server_is_down_and_the_mail_follows_later() {
        SetUp.oneAfterAnother(ALICE)
                .offDuty(ALICE)
                .thenAfterMinutes(5, BRUNO)
                .administrators(Map.of(CHLOE, CHIEF))
                .apply();
        phone(BRUNO).answersAndPresses("1");
        awaitNoPendingMail();
        postOffice.goAway();
        int before = postOffice.rejected();

        OpenAlert alert = trigger("mail03/away", "link down");

        alert.awaitState("ACKNOWLEDGED");
        await("a delivery was tried and failed")
                .atMost(Duration.ofSeconds(20))
                .until(() -> postOffice.rejected() > before);
        postOffice.comeBack();
        awaitMail(CHIEF, about(alert));
    }

    @Test
    @OnEveryDatabase
    void a_refused_address_does_not_keep_mail_from_the_other_administrators() {
        SetUp.oneAfterAnother(ALICE)
                .offDuty(ALICE)
                .administrators(Map.of(CHLOE, CHIEF, BRUNO, "gone@example.org"))
                .apply();
        postOffice.refuse("gone@example.org");

        OpenAlert first = trigger("mail04/first", "link down");
        awaitMail(CHIEF, about(first));
        TestBed.phoneAlert().advanceClock(TestBed.NOTICE_PAUSE);
        OpenAlert second = trigger("mail04/second", "link down");
        awaitMail(CHIEF, about(second));

        assertThat(postOffice.mailsTo("gone@example.org")).isEmpty();
        postOffice.comeBack();
        TestBed.phoneAlert().advanceClock(Duration.ofHours(1));
        assertThat(awaitMail("gone@example.org", about(first)).text())
                .as("the refused address gets everything later")
                .contains("mail04/second");
    }

    @Test
    void text_from_outside_adds_no_headers_and_no_lines_to_a_mail() {
        SetUp.oneAfterAnother(ALICE)
                .onlyFor("another/monitor")
                .administrators(Map.of(CHLOE, CHIEF))
                .apply();
        awaitNoPendingMail();
        String hostile = "mail05\r\nBcc: victim@example.org\r\n\r\nVous avez gagné 漢字 " + "x".repeat(100);

        OpenAlert alert = trigger(hostile, "link down");

        ArrivedMail mail = awaitMail(CHIEF, about(alert));
        assertThat(mail.headers()).doesNotContain("Bcc").contains("Subject", "Auto-Submitted");
        assertThat(mail.subject())
                .startsWith("Phone Alert : ")
                .contains("mail05 Bcc: victim@example.org Vous avez gagné 漢字")
                .doesNotContain("\r", "\n");
        assertThat(mail.text().lines()).noneMatch(line -> line.startsWith("Bcc") || line.startsWith("Vous avez gagné"));
        assertThat(postOffice.mailsTo("victim@example.org")).isEmpty();
    }

    @Test
    void the_first_administrator_gets_a_mail_about_earlier_problems() {
        SetUp.oneAfterAnother(ALICE).offDuty(ALICE).administrators(Map.of()).apply();
        OpenAlert alert = trigger("mail06/before", "link down");
        alert.awaitHistory("NOBODY_RUNG");

        SetUp.oneAfterAnother(ALICE)
                .offDuty(ALICE)
                .administrators(Map.of(CHLOE, CHIEF))
                .apply();

        awaitMail(CHIEF, about(alert));
    }

    @Test
    void a_configuration_without_the_administrators_group_keeps_it_and_an_empty_group_empties_it() {
        SetUp.oneAfterAnother(ALICE).administrators(Map.of(ALICE, CHIEF)).apply();

        TestBed.phoneAlert().configure("{\"groups\":[]}");
        assertThat(administrators()).containsExactly(ALICE.fullName());

        TestBed.phoneAlert().configure("{\"groups\":[{\"name\":\"Administrators\",\"operators\":[]}]}");
        assertThat(administrators()).isEmpty();
    }

    @Test
    void administrators_can_be_removed_and_reordered() {
        SetUp.oneAfterAnother(ALICE, BRUNO, CHLOE).apply();
        for (List<String> names : List.of(
                List.of(ALICE.fullName(), BRUNO.fullName(), CHLOE.fullName()),
                List.of(CHLOE.fullName(), ALICE.fullName(), BRUNO.fullName()),
                List.of(BRUNO.fullName()))) {
            TestBed.phoneAlert()
                    .configure("{\"groups\":[{\"name\":\"Administrators\",\"operators\":[\"%s\"]}]}"
                            .formatted(String.join("\",\"", names)));

            assertThat(administrators()).isEqualTo(names);
        }

        SetUp.oneAfterAnother(ALICE).apply();
        assertThat(administrators())
                .as("a removed operator is no administrator")
                .isEmpty();
    }

    private static List<String> administrators() {
        return TestBed.phoneAlert()
                .configuration()
                .path("groups")
                .valueStream()
                .filter(group -> group.path("name").asText().equals("Administrators"))
                .findFirst()
                .orElseThrow()
                .path("operators")
                .valueStream()
                .map(name -> name.asText())
                .toList();
    }

    private static Predicate<ArrivedMail> about(OpenAlert alert) {
        return mail -> mail.text().matches("(?s).*\\((alerte|alert) " + alert.id() + "\\).*");
    }

    private ArrivedMail awaitMail(String address, Predicate<ArrivedMail> expected) {
        return postOffice.awaitMail(TestBed.phoneAlert(), address, expected);
    }

    /** Waits until all earlier notices are mailed and the pause after that mail is over. */
    private void awaitNoPendingMail() {
        OpenAlert last = trigger("mail00/the-last-before", "link down");
        awaitMail(CHIEF, about(last));
        TestBed.phoneAlert().resolve(last.id());
        TestBed.phoneAlert().advanceClock(TestBed.NOTICE_PAUSE);
        AtomicInteger seen = new AtomicInteger();
        await("no more mails come")
                .during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    int now = postOffice.mailsTo(CHIEF).size();
                    return seen.getAndSet(now) == now;
                });
        TestBed.phoneAlert().advanceClock(TestBed.NOTICE_PAUSE);
    }
}
