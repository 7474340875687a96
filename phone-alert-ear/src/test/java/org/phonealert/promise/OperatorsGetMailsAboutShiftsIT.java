package org.phonealert.promise;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.rig.Answer;
import org.phonealert.rig.ArrivedMail;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.Person;
import org.phonealert.rig.PostOffice;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.Person.CHLOE;
import static org.phonealert.rig.TestBed.phoneAlert;

/**
 * Operators who ask for it get a mail before their shift begins and at the hand-over: each mail once, and none that
 * comes too late.
 */
@Promise
class OperatorsGetMailsAboutShiftsIT {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration SHIFT = Duration.ofHours(4);

    private static int tests;

    private final PostOffice postOffice = TestBed.postOffice();

    /** Addresses that no earlier test has mailed to. */
    private final String alice = "alice.shift%d@example.org".formatted(++tests);

    private final String bruno = "bruno.shift%d@example.org".formatted(tests);

    /** Alice's shift ends and Bruno's begins. */
    private Instant handOver;

    @BeforeEach
    void begin() {
        handOver = phoneAlert().now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
    }

    @AfterEach
    void end() {
        postOffice.comeBack();
        SetUp.oneAfterAnother(ALICE).apply();
    }

    @Test
    @OnEveryDatabase
    void one_reminder_is_mailed_and_both_operators_get_a_mail_at_the_hand_over() {
        SetUp setUp = allNoticesWanted(schedule());
        setUp.apply();
        putClockTo(handOver.minus(Duration.ofMinutes(31)));
        awaitNoMoreMails();
        assertThat(count(bruno, OperatorsGetMailsAboutShiftsIT::isReminder))
                .as("no reminder before its time")
                .isZero();

        putClockTo(handOver.minus(Duration.ofMinutes(29)));
        ArrivedMail reminder = awaitMail(bruno, OperatorsGetMailsAboutShiftsIT::isReminder);
        assertThat(reminder.text())
                .contains("Bonjour Bruno Petit", "Astreinte", "en service : " + ALICE.fullName(), "Europe/Paris");

        // a change makes the server plan all notices anew
        setUp.planning("another schedule", CHLOE).apply();
        putClockTo(handOver);
        assertThat(awaitMail(bruno, OperatorsGetMailsAboutShiftsIT::isBegin).text())
                .contains("En service avant vous : " + ALICE.fullName());
        assertThat(awaitMail(alice, OperatorsGetMailsAboutShiftsIT::isEnd).text())
                .contains("Hello Alice Martin", "On duty now: " + BRUNO.fullName());

        setUp.planning("a third schedule", CHLOE).apply();
        awaitNoMoreMails();
        assertThat(count(bruno, OperatorsGetMailsAboutShiftsIT::isReminder)).isOne();
        assertThat(count(bruno, OperatorsGetMailsAboutShiftsIT::isBegin)).isOne();
        assertThat(count(alice, OperatorsGetMailsAboutShiftsIT::isEnd)).isOne();
        assertThat(reminder.headers()).contains("Auto-Submitted").doesNotContain("Bcc");
    }

    @Test
    void operators_who_did_not_ask_get_no_mail() {
        SetUp.onDutyBy(schedule(), ALICE, BRUNO)
                .writtenTo(ALICE, alice)
                .writtenTo(BRUNO, bruno)
                .apply();

        putClockTo(handOver.minus(Duration.ofMinutes(10)));
        awaitNoMoreMails();
        putClockTo(handOver.plusSeconds(1));
        awaitNoMoreMails();

        assertThat(postOffice.mailsTo(alice)).isEmpty();
        assertThat(postOffice.mailsTo(bruno)).isEmpty();
    }

    @Test
    void a_moved_shift_is_announced_at_its_real_beginning_and_a_continued_shift_is_not() {
        ObjectNode schedule = schedule();
        Instant real = handOver.plus(Duration.ofHours(1));
        ((ArrayNode) schedule.path("overrides"))
                .addObject()
                .put("kind", "REPLACE")
                .put("operator", BRUNO.fullName())
                .put("by", ALICE.fullName())
                .put("from", handOver.toString())
                .put("until", real.toString());
        allNoticesWanted(schedule).apply();

        putClockTo(handOver.plusSeconds(1));
        awaitNoMoreMails();
        assertThat(count(bruno, OperatorsGetMailsAboutShiftsIT::isBegin)).isZero();
        assertThat(count(alice, OperatorsGetMailsAboutShiftsIT::isEnd)).isZero();
        putClockTo(real.minus(Duration.ofMinutes(20)));
        awaitMail(bruno, OperatorsGetMailsAboutShiftsIT::isReminder);
        putClockTo(real);
        awaitMail(bruno, OperatorsGetMailsAboutShiftsIT::isBegin);
        awaitMail(alice, OperatorsGetMailsAboutShiftsIT::isEnd);
        assertThat(count(bruno, OperatorsGetMailsAboutShiftsIT::isReminder)).isOne();
    }

    @Test
    void a_delayed_mail_is_sent_late_unless_it_has_become_useless() {
        allNoticesWanted(schedule()).apply();
        putClockTo(handOver.minus(Duration.ofMinutes(40)));
        awaitNoMoreMails();
        postOffice.goAway();
        int before = postOffice.rejected();
        putClockTo(handOver.minus(Duration.ofMinutes(30)));
        await("sending the reminder was tried and failed")
                .atMost(Duration.ofSeconds(20))
                .until(() -> postOffice.rejected() > before);

        putClockTo(handOver);
        await("sending the hand-over notices was tried and failed")
                .atMost(Duration.ofSeconds(20))
                .until(() -> postOffice.rejected() > before + 2);
        postOffice.comeBack();
        putClockTo(handOver.plus(Duration.ofMinutes(20)));
        awaitMail(bruno, OperatorsGetMailsAboutShiftsIT::isBegin);
        awaitMail(alice, OperatorsGetMailsAboutShiftsIT::isEnd);
        assertThat(count(bruno, OperatorsGetMailsAboutShiftsIT::isReminder))
                .as("the shift has begun")
                .isZero();

        // the clock skips the end of Bruno's shift and the hour after it
        putClockTo(handOver.plus(SHIFT).plus(Duration.ofMinutes(61)));
        awaitNoMoreMails();
        assertThat(postOffice.mailsTo(bruno)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "remindMinutesBefore, 4,     remindMinutesBefore",
        "remindMinutesBefore, 10081, remindMinutesBefore",
        "email,               '',    email",
    })
    void an_invalid_notice_setting_is_refused_with_its_field(String field, String value, String fault) {
        SetUp setUp = SetUp.oneAfterAnother(ALICE).writtenTo(ALICE, alice).reminded(ALICE, 60);
        setUp.apply();
        assertThat(phoneAlert()
                        .configuration()
                        .at("/operators/0/remindMinutesBefore")
                        .asInt())
                .isEqualTo(60);
        ObjectNode document = phoneAlert().configuration().deepCopy();
        ObjectNode operator = (ObjectNode) document.at("/operators/0");
        if (value.isEmpty()) {
            operator.putNull(field);
        } else {
            operator.put(field, Integer.parseInt(value));
        }

        Answer answer = phoneAlert().put("/configuration", document.toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo("operators[0]." + fault);
    }

    private SetUp allNoticesWanted(ObjectNode schedule) {
        return SetUp.onDutyBy(schedule, ALICE, BRUNO, CHLOE)
                .writtenTo(ALICE, alice)
                .speaking(ALICE, "en")
                .withHandOverNotices(ALICE)
                .writtenTo(BRUNO, bruno)
                .reminded(BRUNO, 30)
                .withHandOverNotices(BRUNO);
    }

    /** Alice and Bruno in turn, four hours each. */
    private ObjectNode schedule() {
        ObjectNode schedule =
                JsonNodeFactory.instance.objectNode().put("name", "Astreinte").put("timeZone", PARIS.getId());
        ArrayNode turns = schedule.putArray("layers")
                .addObject()
                .put("handOver", "HOURLY")
                .put("every", (int) SHIFT.toHours())
                .put(
                        "start",
                        LocalDateTime.ofInstant(handOver.minus(SHIFT), PARIS).toString())
                .putArray("turns");
        List.of(ALICE, BRUNO).forEach((Person person) -> turns.addArray().add(person.fullName()));
        schedule.putArray("overrides");
        return schedule;
    }

    private static void putClockTo(Instant instant) {
        Duration ahead = Duration.between(phoneAlert().now(), instant);
        if (!ahead.isNegative()) {
            phoneAlert().advanceClock(ahead);
        }
    }

    private ArrivedMail awaitMail(String address, Predicate<ArrivedMail> expected) {
        await("the expected mail to " + address)
                .atMost(Duration.ofSeconds(20))
                .until(() -> count(address, expected) > 0);
        return postOffice.mailsTo(address).stream().filter(expected).findFirst().orElseThrow();
    }

    private long count(String address, Predicate<ArrivedMail> expected) {
        return postOffice.mailsTo(address).stream().filter(expected).count();
    }

    /** Waits until all due mails have been sent: the server looks for them every second. */
    private void awaitNoMoreMails() {
        AtomicInteger seen = new AtomicInteger(-1);
        await("no more mails come")
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    int now = postOffice.mailsTo(alice).size()
                            + postOffice.mailsTo(bruno).size();
                    return seen.getAndSet(now) == now;
                });
    }

    private static boolean isReminder(ArrivedMail mail) {
        return mail.subject().startsWith("Phone Alert : votre garde commence dans");
    }

    private static boolean isBegin(ArrivedMail mail) {
        return mail.subject().startsWith("Phone Alert : vous êtes en service");
    }

    private static boolean isEnd(ArrivedMail mail) {
        return mail.subject().startsWith("Phone Alert: your shift is over");
    }
}
