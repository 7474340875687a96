package org.phonealert.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.awaitility.Awaitility.await;

/** How long after its event each call was requested from the carrier. */
final class Rings {
    private final Site site;

    Rings(Site site) {
        this.site = site;
    }

    /** Sends events at a pace, waits for their calls, and reports both latencies and the total time. */
    void measure(String name, Events events, int count, int perSecond, Figures figures) {
        site.carrier().reset();
        site.resetPhones();
        Instant begun = Instant.now();
        List<Arrivals.Arrival> arrivals = Arrivals.send(site.events(), events, count, perSecond);
        Instant allSent = Instant.now();
        awaitCalls(count, Duration.ofSeconds(60));
        Map<Long, Instant> called = requests(arrivals);
        figures.report(name + "_events", String.valueOf(count));
        figures.report(name + "_calls", String.valueOf(called.size()));
        figures.report(name + "_events_per_s", count / seconds(begun, allSent));
        spread(arrivals, called, Arrivals.Arrival::answered).report(name + "_event_to_call", figures);
        spread(arrivals, called, Arrivals.Arrival::sent).report(name + "_sent_to_call", figures);
        called.values().stream()
                .max(Instant::compareTo)
                .ifPresent(last -> figures.report(name + "_total_s", seconds(begun, last)));
    }

    /** Waits until this many calls were requested; after the time limit it goes on, and the figures show it. */
    void awaitCalls(int count, Duration most) {
        try {
            await("calls")
                    .atMost(most)
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> site.carrier().calls().size() >= count);
        } catch (ConditionTimeoutException fewer) {
            // the number of calls shows what is missing
        }
    }

    /** When the first call of each of these alerts was requested. */
    private Map<Long, Instant> requests(List<Arrivals.Arrival> arrivals) {
        Map<String, Instant> requested =
                site.carrier().calls().stream().collect(Collectors.toMap(PhoneCall::sid, PhoneCall::requestedAt));
        long first = arrivals.stream().mapToLong(Arrivals.Arrival::alert).min().orElse(0);
        // a call may have been requested whose answer is not stored yet
        await("answers of the carrier")
                .atMost(Duration.ofSeconds(30))
                .until(() -> references(first).values().size() >= Math.min(requested.size(), arrivals.size()));
        Map<Long, Instant> called = new HashMap<>();
        references(first).forEach((alert, reference) -> {
            Instant at = requested.get(reference);
            if (at != null) {
                called.put(alert, at);
            }
        });
        return called;
    }

    private Map<Long, String> references(long first) {
        List<List<String>> rows = site.database()
                .rows("select alert_id, carrier_reference from notifications where carrier_reference is not null"
                        + " and alert_id >= " + first + " order by id desc");
        Map<Long, String> references = new HashMap<>();
        rows.forEach(row -> references.put(Long.parseLong(row.get(0)), row.get(1)));
        return references;
    }

    private static Spread spread(
            List<Arrivals.Arrival> arrivals, Map<Long, Instant> called, Function<Arrivals.Arrival, Instant> from) {
        List<Double> millis = new ArrayList<>();
        arrivals.forEach(arrival -> {
            Instant at = called.get(arrival.alert());
            if (at != null) {
                millis.add(seconds(from.apply(arrival), at) * 1000);
            }
        });
        return Spread.of(millis.stream().mapToDouble(Double::doubleValue));
    }

    static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
