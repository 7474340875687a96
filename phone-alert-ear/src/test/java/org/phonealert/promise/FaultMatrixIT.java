package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.TestBed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each fault at each moment: the right person acknowledges the alert, every intended call rings at most once, each
 * call ends in the right state, and the ledger is exact. {@link RequestFaultScene}, {@link CallbackFaultScene} and
 * {@link ForgeryScene} say what each fault does at each moment. The results are in {@code target/fault-matrix.md}.
 */
@Promise
class FaultMatrixIT {
    private static final FaultMatrix MATRIX = new FaultMatrix();
    private static final Map<Outcome, List<JsonNode>> ENDED = new LinkedHashMap<>();

    private final PhoneAlert phoneAlert = TestBed.phoneAlert();
    private long balance;

    @BeforeAll
    static void credits_for_all_cells() {
        TestBed.phoneAlert().post("/credits/top-ups", "{\"credits\":200,\"reference\":\"fault matrix\"}");
    }

    static Stream<Arguments> cells() {
        return Arrays.stream(Fault.values())
                .flatMap(fault -> Arrays.stream(Moment.values()).map(moment -> Arguments.of(fault, moment)));
    }

    @BeforeEach
    void clocks_agree_and_nothing_is_reserved() {
        TestTime.advance(Duration.ZERO);
        TestTime.passUntil("nothing is reserved", () -> credits("reserved") == 0);
        balance = credits("balance");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("cells")
    void the_right_person_acknowledges_no_phone_rings_twice_and_the_ledger_is_exact(Fault fault, Moment moment) {
        MATRIX.note(fault, moment, "**failed**");

        Outcome outcome = scene(fault, moment).play();

        outcome.verify();
        assertThat(TestBed.simulator().faults().areSpent())
                .as("the fault has struck")
                .isTrue();
        theLedgerIsExact(outcome);
        ENDED.put(outcome, outcome.notifications());
        MATRIX.note(fault, moment, outcome.summary());
    }

    /** Late arrivals, above all requests that timed out, have changed nothing since the cells ended. */
    @AfterAll
    static void late_arrivals_have_changed_nothing() {
        MATRIX.publish(Path.of(System.getProperty("rig.figures"), "fault-matrix.md"));
        ENDED.forEach((outcome, notifications) -> assertThat(outcome.notifications())
                .as("the calls of alert " + outcome.alert().id())
                .isEqualTo(notifications));
    }

    private static Scene scene(Fault fault, Moment moment) {
        if (fault == Fault.FORGED) {
            return new ForgeryScene(moment);
        }
        return fault.isOfCallbacks() ? new CallbackFaultScene(fault, moment) : new RequestFaultScene(fault, moment);
    }

    private void theLedgerIsExact(Outcome outcome) {
        assertThat(credits("reserved")).as("reserved").isZero();
        assertThat(credits("balance")).isEqualTo(balance - outcome.credits());
        List<JsonNode> entries = phoneAlert.creditEntries();
        assertThat(entries.stream()
                        .mapToLong(entry -> entry.path("credits").asLong())
                        .sum())
                .as("the sum of all entries")
                .isEqualTo(credits("balance"));
        for (JsonNode call : outcome.notifications()) {
            assertThat(entries.stream()
                            .filter(entry -> entry.path("notificationId").asLong()
                                    == call.path("id").asLong()))
                    .as("the entries of " + call)
                    .hasSize(call.path("credits").asInt());
        }
    }

    private long credits(String name) {
        return phoneAlert.credits().path(name).asLong();
    }
}
