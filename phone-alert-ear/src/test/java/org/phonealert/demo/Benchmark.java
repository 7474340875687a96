package org.phonealert.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.phonealert.rig.Ear;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.twilio.simulator.phone.PhoneCall;

/**
 * Figures, not a test: how long after the sender has its 2xx the carrier is asked for the call, over 200 events at ten
 * a second after a warm-up; and how long Nagios waits for {@code phone-alert-notify}, beside a plain curl.
 */
public final class Benchmark {
    private static final Path FOLDER = Path.of("target", "bench");
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final int EVENTS = 200;
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(100);
    private static final int COMMANDS = 50;
    private static final Duration LAST_CALLS = Duration.ofSeconds(30);

    private final Teller teller;
    private final Stage stage;

    private Benchmark(Teller teller, Stage stage) {
        this.teller = teller;
        this.stage = stage;
    }

    /** Measures, prints, and ends the program. */
    public static void main(String... args) throws InterruptedException {
        Teller teller = Teller.alone(Path.of("target", "bench-server.log"));
        int status = 1;
        try {
            Stage stage = Stage.set(StageSettings.fromProperties(FOLDER, 0), Ear.built());
            new Benchmark(teller, stage).measure();
            status = 0;
        } catch (RuntimeException failure) {
            teller.say("The benchmark could not be run: " + failure.getMessage());
            failure.printStackTrace();
        }
        System.exit(status);
    }

    private void measure() throws InterruptedException {
        PhoneAlert admin = stage.phoneAlert();
        String key = admin.configure(Scenario.read()).path("nagios").asText();
        admin.post("/credits/top-ups", "{\"credits\":100000,\"reference\":\"benchmark\"}");
        stage.simulator().phone(Scenario.ALICE).answersAndPresses("1");
        PhoneAlert source = admin.as(key);

        teller.say("warming up for " + WARM_UP.toSeconds() + " s");
        Instant warm = Instant.now().plus(WARM_UP);
        for (int i = 0; Instant.now().isBefore(warm); i++) {
            send(source, "warm-up/" + i);
            TimeUnit.NANOSECONDS.sleep(BETWEEN_EVENTS.toNanos());
        }
        eventToCall(source);
        notifyBesideCurl(NagiosKit.install(admin, key, FOLDER.resolve("nagios")), key);
    }

    private void eventToCall(PhoneAlert source) throws InterruptedException {
        Map<Long, Instant> committed = new LinkedHashMap<>();
        long next = System.nanoTime();
        for (int i = 0; i < EVENTS; i++) {
            long alert = send(source, "measured/" + i);
            committed.put(alert, Instant.now());
            next += BETWEEN_EVENTS.toNanos();
            TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
        }
        double[] millis = latencies(committed);
        teller.say("events: %d, calls: %d".formatted(EVENTS, millis.length));
        print("event_to_call_p50_ms", percentile(millis, 50));
        print("event_to_call_p99_ms", percentile(millis, 99));
    }

    private static long send(PhoneAlert source, String monitor) {
        JsonNode answer = source.trigger(monitor, "503 Service Unavailable");
        if (!answer.path("result").asText().equals("opened")) {
            throw new StageFailure("unexpected: " + answer);
        }
        return answer.path("alertId").asLong();
    }

    private double[] latencies(Map<Long, Instant> committed) throws InterruptedException {
        Instant end = Instant.now().plus(LAST_CALLS);
        Map<Long, Double> millis = new HashMap<>();
        while (millis.size() < committed.size() && Instant.now().isBefore(end)) {
            Map<String, Instant> requested = stage.simulator().calls().stream()
                    .collect(Collectors.toMap(PhoneCall::sid, PhoneCall::requestedAt));
            committed.forEach((alert, at) -> findCall(alert)
                    .map(requested::get)
                    .ifPresent(
                            then -> millis.put(alert, Duration.between(at, then).toNanos() / 1e6)));
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return sorted(millis.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The carrier's name of the first call about an alert. */
    private Optional<String> findCall(long alert) {
        return Optional.of(stage.phoneAlert()
                        .alert(alert)
                        .at("/notifications/0/carrierReference")
                        .asText(""))
                .filter(sid -> sid.startsWith("CA"));
    }

    private void notifyBesideCurl(NagiosKit kit, String key) {
        String url = stage.phoneAlert().url() + "/nagios-bridge/notifications";
        List<Double> notify = new ArrayList<>();
        List<Double> curl = new ArrayList<>();
        IntStream.range(0, COMMANDS).forEach(i -> {
            notify.add(kit.notify(Scenario.problem("kit" + i)).toNanos() / 1e6);
            curl.add(kit.run(justCurl(url, key, i)).toNanos() / 1e6);
        });
        double notifyMillis = percentile(toArray(notify), 50);
        double curlMillis = percentile(toArray(curl), 50);
        print("notify_ms", notifyMillis);
        print("curl_ms", curlMillis);
        print("notify_to_curl_ratio", notifyMillis / curlMillis);
    }

    /** What one would write without the kit: a script that waits for curl, and loses what curl cannot deliver. */
    private static List<String> justCurl(String url, String key, int i) {
        List<String> fields = new ArrayList<>();
        Scenario.problem("curl" + i)
                .forEach((name, value) ->
                        fields.add("--data-urlencode '" + name + "=" + value.replace("'", "'\\''") + "'"));
        String script = "curl -s -o /dev/null -H 'Authorization: Bearer " + key + "' " + String.join(" ", fields)
                + " --data-urlencode EVENTID=curl" + i + " " + url;
        return List.of("sh", "-c", script);
    }

    private static double[] toArray(List<Double> values) {
        return sorted(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double[] sorted(double[] values) {
        Arrays.sort(values);
        return values;
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    private void print(String name, double value) {
        teller.say(String.format(Locale.ROOT, "%s: %.1f", name, value));
    }
}
