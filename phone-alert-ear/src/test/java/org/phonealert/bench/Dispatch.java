package org.phonealert.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.phonealert.twilio.simulator.phone.PhoneCall;

/**
 * How many calls leave in a second when more than a thousand are queued, each to another number, and the carrier
 * accepts all. The phones ring without an answer. The carrier's two callbacks for each call (initiated, ringing) are
 * part of the measured work.
 */
final class Dispatch implements Part {
    private static final int CALLS = 1500;
    private static final int WARM_UP = 600;

    /** The first digits of the called numbers. */
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
        figures.report("dispatch_calls", String.valueOf(requests.size()));
        figures.report(
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
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("id", id);
        changes.put("alert_id", id);
        changes.put("escalation_id", id);
        changes.put("number", "'" + NUMBERS + "' || 10000 + n");
        changes.put("token", "md5(t.token || " + id + ")");
        changes.put("state", "'QUEUED'");
        changes.put("carrier_reference", "null");
        changes.put("sent_at", "null");
        changes.put("attempts", "0");
        changes.put("fence", "0");
        changes.put("due_at", "now()");
        return changes;
    }
}
