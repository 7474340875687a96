package org.phonealert.rig;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import static org.awaitility.Awaitility.await;

/** One alert of the system under test, read over the machine API. */
public final class OpenAlert {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration INTERVAL = Duration.ofMillis(25);

    private final PhoneAlert phoneAlert;
    private final long id;

    public OpenAlert(PhoneAlert phoneAlert, long id) {
        this.phoneAlert = phoneAlert;
        this.id = id;
    }

    public long id() {
        return id;
    }

    /** The alert as the API shows it now. */
    public JsonNode now() {
        return phoneAlert.alert(id);
    }

    public String state() {
        return now().path("state").asText();
    }

    /** Waits until the alert has this state: TRIGGERED, ACKNOWLEDGED or RESOLVED. Returns the alert. */
    public JsonNode awaitState(String state) {
        return awaitThat(
                "alert " + id + " is " + state,
                alert -> alert.path("state").asText().equals(state));
    }

    /** Waits until the history has a line of this type. Returns the alert. */
    public JsonNode awaitHistory(String type) {
        return awaitThat(
                "alert " + id + " has " + type + " in its history",
                alert -> alert.path("history")
                        .valueStream()
                        .anyMatch(line -> line.path("type").asText().equals(type)));
    }

    /** Waits until the alert is as described. Returns the alert. */
    public JsonNode awaitThat(String description, Predicate<JsonNode> expected) {
        return await(description)
                .atMost(PATIENCE)
                .pollInterval(INTERVAL)
                .pollDelay(Duration.ZERO)
                .until(this::now, expected);
    }

    /** The states of this person's notifications, oldest first. */
    public List<String> notifications(Person person) {
        return now().path("notifications")
                .valueStream()
                .filter(notification -> notification.path("operator").asText().equals(person.fullName()))
                .map(notification -> notification.path("state").asText())
                .toList();
    }

    /** The detail of the first history line of that type. */
    public String detail(String type) {
        return now().path("history")
                .valueStream()
                .filter(line -> line.path("type").asText().equals(type))
                .map(line -> line.path("detail").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in the history of " + now()));
    }
}
