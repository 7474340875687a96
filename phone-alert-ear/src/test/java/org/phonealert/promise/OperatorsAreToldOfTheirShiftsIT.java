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

/** Who asks for it is told of shifts by mail: before they begin, and at the hand-over; each once, and not too late. */
@Promise
class OperatorsAreToldOfTheirShiftsIT {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Duration SHIFT = Duration.ofHours(4);

    private static int tests;

    private final PostOffice postOffice = TestBed.postOffice();

    /** Nobody got a mail at these before. */
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
    void the_reminder_comes_once_and_at_the_hand_over_both_are_told() {
        SetUp setUp = everybodyWantsToKnow(schedule());
        setUp.apply();
        putClockTo(handOver.minus(Duration.ofMinutes(31)));
        settle();
        assertThat(count(bruno, OperatorsAreToldOfTheirShiftsIT::isReminder))
                .as("not before its time")
                .isZero();

        putClockTo(handOver.minus(Duration.ofMinutes(29)));
        ArrivedMail reminder = awaitMail(bruno, OperatorsAreToldOfTheirShiftsIT::isReminder);
        assertThat(reminder.text())
                .contains("Bonjour Bruno Petit", "Astreinte", "en service : " + ALICE.fullName(), "Europe/Paris");

        // a change makes everything be foreseen anew
        setUp.planning("another schedule", CHLOE).apply();
        putClockTo(handOver);
        assertThat(awaitMail(bruno, OperatorsAreToldOfTheirShiftsIT::isBegin).text())
                .contains("En service avant vous : " + ALICE.fullName());
        assertThat(awaitMail(alice, OperatorsAreToldOfTheirShiftsIT::isEnd).text())
                .contains("Hello Alice Martin", "On duty now: " + BRUNO.fullName());

        setUp.planning("a third schedule", CHLOE).apply();
        settle();
        assertThat(count(bruno, OperatorsAreToldOfTheirShiftsIT::isReminder)).isOne();
        assertThat(count(bruno, OperatorsAreToldOfTheirShiftsIT::isBegin)).isOne();
        assertThat(count(alice, OperatorsAreToldOfTheirShiftsIT::isEnd)).isOne();
        assertThat(reminder.headers()).contains("Auto-Submitted").doesNotContain("Bcc");
    }

    @Test
    void who_did_not_ask_for_it_is_told_nothing() {
        SetUp.onDutyBy(schedule(), ALICE, BRUNO)
                .writtenTo(ALICE, alice)
                .writtenTo(BRUNO, bruno)
                .apply();

        putClockTo(handOver.minus(Duration.ofMinutes(10)));
        settle();
        putClockTo(handOver.plusSeconds(1));
        settle();

        assertThat(postOffice.mailsTo(alice)).isEmpty();
        assertThat(postOffice.mailsTo(bruno)).isEmpty();
    }

    @Test
    void a_shift_that_was_moved_is_told_of_at_its_real_beginning_and_one_that_goes_on_is_no_new_one() {
        ObjectNode schedule = schedule();
        Instant real = handOver.plus(Duration.ofHours(1));
        ((ArrayNode) schedule.path("overrides"))
                .addObject()
                .put("kind", "REPLACE")
                .put("operator", BRUNO.fullName())
                .put("by", ALICE.fullName())
                .put("from", handOver.toString())
                .put("until", real.toString());
        everybodyWantsToKnow(schedule).apply();

        putClockTo(handOver.plusSeconds(1));
        settle();
        assertThat(count(bruno, OperatorsAreToldOfTheirShiftsIT::isBegin)).isZero();
        assertThat(count(alice, OperatorsAreToldOfTheirShiftsIT::isEnd)).isZero();
        putClockTo(real.minus(Duration.ofMinutes(20)));
        awaitMail(bruno, OperatorsAreToldOfTheirShiftsIT::isReminder);
        putClockTo(real);
        awaitMail(bruno, OperatorsAreToldOfTheirShiftsIT::isBegin);
        awaitMail(alice, OperatorsAreToldOfTheirShiftsIT::isEnd);
        assertThat(count(bruno, OperatorsAreToldOfTheirShiftsIT::isReminder)).isOne();
    }

    @Test
    void what_nobody_could_tell_in_time_is_told_late_but_not_when_it_makes_no_sense_any_more() {
        everybodyWantsToKnow(schedule()).apply();
        putClockTo(handOver.minus(Duration.ofMinutes(40)));
        settle();
        postOffice.goAway();
        int before = postOffice.turnedAway();
        putClockTo(handOver.minus(Duration.ofMinutes(30)));
        await("the reminder was tried in vain")
                .atMost(Duration.ofSeconds(20))
                .until(() -> postOffice.turnedAway() > before);

        putClockTo(handOver);
        await("the hand-over was tried in vain")
                .atMost(Duration.ofSeconds(20))
                .until(() -> postOffice.turnedAway() > before + 2);
        postOffice.comeBack();
        putClockTo(handOver.plus(Duration.ofMinutes(20)));
        awaitMail(bruno, OperatorsAreToldOfTheirShiftsIT::isBegin);
        awaitMail(alice, OperatorsAreToldOfTheirShiftsIT::isEnd);
        assertThat(count(bruno, OperatorsAreToldOfTheirShiftsIT::isReminder))
                .as("the shift has begun")
                .isZero();

        // nobody looked at the end of Bruno's shift, nor within an hour after it
        putClockTo(handOver.plus(SHIFT).plus(Duration.ofMinutes(61)));
        settle();
        assertThat(postOffice.mailsTo(bruno)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "remindMinutesBefore, 4,     remindMinutesBefore",
        "remindMinutesBefore, 10081, remindMinutesBefore",
        "email,               '',    email",
    })
    void what_cannot_be_told_is_refused(String field, String value, String fault) {
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

    private SetUp everybodyWantsToKnow(ObjectNode schedule) {
        return SetUp.onDutyBy(schedule, ALICE, BRUNO, CHLOE)
                .writtenTo(ALICE, alice)
                .speaking(ALICE, "en")
                .toldOfHandOvers(ALICE)
                .writtenTo(BRUNO, bruno)
                .reminded(BRUNO, 30)
                .toldOfHandOvers(BRUNO);
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
        await("such a mail to " + address).atMost(Duration.ofSeconds(20)).until(() -> count(address, expected) > 0);
        return postOffice.mailsTo(address).stream().filter(expected).findFirst().orElseThrow();
    }

    private long count(String address, Predicate<ArrivedMail> expected) {
        return postOffice.mailsTo(address).stream().filter(expected).count();
    }

    /** Lets whatever is due by now happen: it is looked for every second. */
    private void settle() {
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
