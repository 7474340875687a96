package org.phonealert.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.TestBed;

import static org.awaitility.Awaitility.await;

/** What Phone Alert shows of what a monitoring server told it. */
final class Sight {
    static final Duration PATIENCE = Duration.ofSeconds(40);

    private Sight() {}

    /** The alerts of this subject, newest first. */
    static List<JsonNode> alertsOf(String dedupKey) {
        return TestBed.phoneAlert().alerts().stream()
                .filter(alert -> alert.path("dedupKey").asText().equals(dedupKey))
                .toList();
    }

    /** Waits for the open alert of this subject. */
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

    /** Whether its calls are held, as far as its history tells. */
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

    /** How many are open of those whose subject begins so. */
    static long openBelow(String prefix) {
        return TestBed.phoneAlert().alerts().stream()
                .filter(alert -> alert.path("dedupKey").asText().startsWith(prefix))
                .filter(alert -> !alert.path("state").asText().equals("RESOLVED"))
                .map(alert -> alert.path("dedupKey").asText())
                .distinct()
                .count();
    }

    /** Tells a figure, for whoever reads the test's output. */
    static void tell(String name, Object value) {
        System.out.printf("%s: %s%n", name, value);
    }
}
