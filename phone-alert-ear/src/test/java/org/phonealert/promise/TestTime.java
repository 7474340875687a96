package org.phonealert.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.phonealert.rig.TestBed;

import static org.awaitility.Awaitility.await;

/**
 * The time of the system under test, put forward instead of waited for; the carrier's dates follow, so that the two agree
 * about when a call was made.
 */
final class TestTime {
    private static final Duration STEP = Duration.ofSeconds(2);
    private static final Duration BETWEEN_STEPS = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private TestTime() {}

    /** Puts both clocks forward by so much, zero or more. */
    static void advance(Duration by) {
        JsonNode clock = TestBed.phoneAlert()
                .put("/clock", "{\"advance\":\"" + by + "\"}")
                .json();
        Instant theirs = Instant.parse(clock.path("now").asText());
        TestBed.simulator().shiftDates(Duration.between(Instant.now(), theirs));
    }

    /** Lets time pass quickly until something is so, in steps well below the lease of a request that is under way. */
    static void passUntil(String description, BooleanSupplier so) {
        await(description)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_STEPS)
                .until(() -> {
                    if (so.getAsBoolean()) {
                        return true;
                    }
                    advance(STEP);
                    return false;
                });
    }
}
