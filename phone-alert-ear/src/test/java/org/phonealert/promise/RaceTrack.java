package org.phonealert.promise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.twilio.simulator.event.PhoneEvent;
import org.phonealert.twilio.simulator.phone.PhoneCall;
import org.phonealert.twilio.simulator.phone.VirtualPhone;

import static org.awaitility.Awaitility.await;

/**
 * Lets acknowledgements race against calls, one race at a time for each number. An acknowledgement is sent either at
 * the moment in which the carrier sees the request, or at a random moment around the expected one.
 */
final class RaceTrack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration AROUND = Duration.ofMillis(20);
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final PhoneAlert phoneAlert = TestBed.phoneAlert();
    private final PhoneAlert source = TestBed.source();
    private final Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
    private final Consumer<PhoneEvent> listener = this::happened;
    private final AtomicLong expectedNanos =
            new AtomicLong(Duration.ofMillis(10).toNanos());
    private final Executor threads;

    /** Sends the acknowledgements from these threads. */
    RaceTrack(Executor threads) {
        this.threads = threads;
        TestBed.simulator().subscribe(listener);
    }

    /** The only operator who is called for the monitor of this number. */
    static String operator(String number) {
        return "Membre " + number;
    }

    static String monitor(String number) {
        return "race/" + number;
    }

    /** A configuration in which the monitor of each number rings that number and no other. */
    static String setUp(List<String> numbers) {
        try {
            ObjectNode document = (ObjectNode)
                    new ObjectMapper().readTree(SetUp.crowd(numbers).json());
            ArrayNode definitions = document.putArray("definitions");
            for (String number : numbers) {
                ObjectNode definition = definitions.addObject().put("name", "Course " + number);
                definition.putArray("monitors").add(monitor(number));
                ObjectNode level = definition.putArray("levels").addObject().put("afterMinutes", 0);
                level.putArray("integrations").add("PHONE");
                level.putArray("recipients").addObject().put("operator", operator(number));
            }
            return document.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs one race on this number and waits until its call has ended. */
    Race run(String number, int lap) {
        VirtualPhone phone = TestBed.simulator().phone(number);
        int before = phone.calls().size();
        CompletableFuture<Void> seen = new CompletableFuture<>();
        awaited.put(number, seen);

        OpenAlert alert = open(number, lap);
        Instant opened = Instant.now();
        Instant[] sent = new Instant[1];
        boolean whenSeen = lap % 3 == 0;
        CompletableFuture<Void> start = whenSeen
                ? seen.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                : CompletableFuture.runAsync(
                        () -> {}, CompletableFuture.delayedExecutor(aroundTheExpected(), TimeUnit.NANOSECONDS));
        Instant acknowledged = start.thenApplyAsync(
                        now -> {
                            sent[0] = Instant.now();
                            phoneAlert.acknowledge(alert.id(), operator(number));
                            return Instant.now();
                        },
                        threads)
                .join();

        awaitSilence(alert, phone);
        Optional<PhoneCall> call = phone.calls().stream().skip(before).findFirst();
        Race race = new Race(alert.id(), opened, sent[0], acknowledged, call.map(PhoneCall::requestedAt));
        if (!whenSeen) {
            learn(race);
        }
        phoneAlert.resolve(alert.id());
        return race;
    }

    @Override
    public void close() {
        TestBed.simulator().unsubscribe(listener);
    }

    private OpenAlert open(String number, int lap) {
        JsonNode event = JsonNodeFactory.instance
                .objectNode()
                .put("type", "TRIGGER")
                .put("dedupKey", monitor(number) + "/" + lap)
                .put("monitor", monitor(number))
                .put("message", "fan failure");
        return TestBed.alert(
                source.post("/events", event.toString()).json().path("alertId").asLong());
    }

    private void happened(PhoneEvent event) {
        if (event.kind() == PhoneEvent.Kind.REQUESTED) {
            Optional.ofNullable(awaited.get(event.number())).ifPresent(seen -> seen.complete(null));
        }
    }

    /** Waits until the call has ended, so that it cannot disturb the number's next race. */
    private static void awaitSilence(OpenAlert alert, VirtualPhone phone) {
        await("the call of alert " + alert.id() + " has ended")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> phone.calls().stream().allMatch(PhoneCall::isOver)
                        && alert.now()
                                .path("notifications")
                                .valueStream()
                                .noneMatch(one -> one.path("endedAt").isNull()));
    }

    private long aroundTheExpected() {
        long random = ThreadLocalRandom.current().nextLong(AROUND.toNanos()) - AROUND.toNanos() / 2;
        return Math.max(0, expectedNanos.get() + random);
    }

    /**
     * A call takes longer on a busy machine: the expected moment follows the results, so that both sides win some
     * races.
     */
    private void learn(Race race) {
        boolean tooLate = race.wasDialledFirst();
        expectedNanos.updateAndGet(
                expected -> Math.max(SHORTEST.toNanos(), tooLate ? expected * 15 / 16 : expected * 17 / 16));
    }
}
