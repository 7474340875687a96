package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.phonealert.rig.TestBed;

import static org.awaitility.Awaitility.await;

/**
 * The clock of the system under test, moved forward instead of waited for. The carrier's dates follow, so that both
 * agree when a call was made.
 */
final class TestTime {
    private static final Duration STEP = Duration.ofSeconds(2);
    private static final Duration BETWEEN_STEPS = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private TestTime() {}

    /** Moves both clocks forward by this duration, zero or more. */
    static void advance(Duration by) {
        JsonNode clock = TestBed.phoneAlert()
                .put("/clock", "{\"advance\":\"" + by + "\"}")
                .json();
        Instant theirs = Instant.parse(clock.path("now").asText());
        TestBed.simulator().shiftDates(Duration.between(Instant.now(), theirs));
    }

    /** Moves the clocks until a condition holds, in steps well below the lease of a request in progress. */
    static void passUntil(String description, BooleanSupplier condition) {
        await(description)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_STEPS)
                .until(() -> {
                    if (condition.getAsBoolean()) {
                        return true;
                    }
                    advance(STEP);
                    return false;
                });
    }
}
