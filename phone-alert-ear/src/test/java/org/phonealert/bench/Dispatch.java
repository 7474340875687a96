package org.phonealert.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.phonealert.twilio.simulator.phone.PhoneCall;

/**
 * How many calls a second leave when a thousand and more are queued, each to another number, and the carrier takes them
 * all. The phones ring and nobody answers: the carrier calls back twice for each call (initiated, ringing), which is a
 * part of the work.
 */
final class Dispatch implements Part {
    private static final int CALLS = 1500;
    private static final int WARM_UP = 600;

    /** What their numbers begin with. */
    private static final String NUMBERS = "+336125";

    @Override
    public void measure(Site site, Figures figures) {
        long original = Originals.ringing(site);
        queue(site, original, WARM_UP);
        site.silence();
        original = Originals.ringing(site);
        site.carrier().reset();
        queue(site, original, CALLS);
        List<Instant> requests =
                site.carrier().calls().stream().map(PhoneCall::requestedAt).toList();
        figures.tell("dispatch_calls", String.valueOf(requests.size()));
        figures.tell(
                "dispatch_calls_per_s",
                requests.size() / Rings.seconds(requests.get(0), requests.get(requests.size() - 1)));
    }

    private static void queue(Site site, long original, int count) {
        IntStream.rangeClosed(1, count)
                .forEach(n -> site.carrier().phone(NUMBERS + (10_000 + n)).manual());
        Rows rows = new Rows(site.database());
        long before = rows.reserve(count);
        String id = before + " + n";
        rows.copy(
                "alerts",
                "id = " + original,
                1,
                count,
                Map.of("id", id, "dedup_key", "'queued/' || " + id, "open_key", "t.source_id || ':queued/' || " + id));
        rows.copy(
                "escalations",
                "alert_id = " + original,
                1,
                count,
                Map.of("id", id, "alert_id", id, "due_at", "now() + interval '1 hour'"));
        rows.copy("notifications", "alert_id = " + original, 1, count, call(id));
        new Rings(site).awaitCalls(count, Duration.ofSeconds(60));
    }

    private static Map<String, String> call(String id) {
        Map<String, String> otherwise = new LinkedHashMap<>();
        otherwise.put("id", id);
        otherwise.put("alert_id", id);
        otherwise.put("escalation_id", id);
        otherwise.put("number", "'" + NUMBERS + "' || 10000 + n");
        otherwise.put("token", "md5(t.token || " + id + ")");
        otherwise.put("state", "'QUEUED'");
        otherwise.put("carrier_reference", "null");
        otherwise.put("sent_at", "null");
        otherwise.put("attempts", "0");
        otherwise.put("fence", "0");
        otherwise.put("due_at", "now()");
        return otherwise;
    }
}
