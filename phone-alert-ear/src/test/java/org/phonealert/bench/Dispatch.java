package org.phonealert.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.phonealert.twilio.simulator.phone.PhoneCall;

/**
 * How many calls a second leave when a thousand and more are queued and the carrier takes them all. The phones ring and
 * nobody answers: the carrier calls back twice for each call (initiated, ringing), which is a part of the work.
 */
final class Dispatch implements Part {
    private static final int CALLS = 1500;
    private static final int WARM_UP = 300;

    @Override
    public void measure(Site site, Figures figures) {
        long original = Originals.ringing(site);
        queue(site, original, WARM_UP);
        site.silence();
        original = Originals.ringing(site);
        site.carrier().reset();
        site.layPhones();
        queue(site, original, CALLS);
        List<Instant> requests =
                site.carrier().calls().stream().map(PhoneCall::requestedAt).toList();
        figures.tell("dispatch_calls", String.valueOf(requests.size()));
        figures.tell(
                "dispatch_calls_per_s",
                requests.size() / Rings.seconds(requests.get(0), requests.get(requests.size() - 1)));
    }

    private static void queue(Site site, long original, int count) {
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
        rows.copy(
                "notifications",
                "alert_id = " + original,
                1,
                count,
                Map.of(
                        "id", id,
                        "alert_id", id,
                        "escalation_id", id,
                        "token", "md5(t.token || " + id + ")",
                        "state", "'QUEUED'",
                        "carrier_reference", "null",
                        "sent_at", "null",
                        "attempts", "0",
                        "fence", "0",
                        "due_at", "now()"));
        new Rings(site).awaitCalls(count, Duration.ofSeconds(60));
    }
}
