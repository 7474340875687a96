package org.phonealert.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.TestBed;

import static org.awaitility.Awaitility.await;

/** What Phone Alert shows of the alerts that a monitoring system has sent. Used by all monitoring stories. */
final class Sight {
    static final Duration PATIENCE = Duration.ofSeconds(40);

    private Sight() {}

    /** The alerts with this dedup key, newest first. */
    static List<JsonNode> alertsOf(String dedupKey) {
        return TestBed.phoneAlert().alerts().stream()
                .filter(alert -> alert.path("dedupKey").asText().equals(dedupKey))
                .toList();
    }

    /** Waits for the open alert with this dedup key. */
    static OpenAlert awaitAlert(String dedupKey) {
        JsonNode alert = await("an open alert of " + dedupKey)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> alertsOf(dedupKey).stream()
                                .filter(one -> !one.path("state").asText().equals("RESOLVED"))
                                .findFirst()
                                .orElse(null),
                        one -> one != null);
        return TestBed.alert(alert.path("id").asLong());
    }

    /** Whether the alert's calls are held, according to its history. */
    static boolean isHeld(long alert) {
        List<String> holds = TestBed.alert(alert)
                .now()
                .path("history")
                .valueStream()
                .map(line -> line.path("type").asText())
                .filter(type -> type.equals("HELD") || type.equals("RELEASED"))
                .toList();
        return !holds.isEmpty() && holds.get(holds.size() - 1).equals("HELD");
    }

    /** How many alerts are open whose dedup key begins with this prefix. */
    static long openBelow(String prefix) {
        return TestBed.phoneAlert().alerts().stream()
                .filter(alert -> alert.path("dedupKey").asText().startsWith(prefix))
                .filter(alert -> !alert.path("state").asText().equals("RESOLVED"))
                .map(alert -> alert.path("dedupKey").asText())
                .distinct()
                .count();
    }

    /** Prints a figure into the test's output. */
    static void report(String name, Object value) {
        System.out.printf("%s: %s%n", name, value);
    }
}
