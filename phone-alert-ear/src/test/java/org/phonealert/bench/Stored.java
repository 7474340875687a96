package org.phonealert.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Alerts of the past, in bulk, nine rows each: taken by a key press and over, as event, history, escalation and call
 * tell; one of a hundred is not over yet.
 */
final class Stored {
    /** More rows than that no alert has in one table. */
    private static final int ROOM = 16;

    /** What the history keeps of it: opened, queued, answered or not, taken, over. */
    private static final String LINES =
            "type in ('OPENED', 'CALL_QUEUED', 'CALL_ENDED', 'ACKNOWLEDGED', 'RESOLVED') and alert_id = ";

    private static final String WHEN = "now() - n * interval '30 seconds'";

    private final Site site;
    private final Rows rows;
    private final long original;
    private long stored;

    Stored(Site site) {
        this.site = site;
        rows = new Rows(site.database());
        original = Originals.over(site);
    }

    /** Adds as many as are missing to that number. */
    void growTo(long count) {
        if (count <= stored) {
            return;
        }
        long before = rows.reserve((count - stored) * ROOM);
        String alert = "(%d + (n - %d) * %d)".formatted(before, stored, ROOM);
        String id = "(%s - t.nth)".formatted(alert);
        // more than half of all rows are lines of history: the second processor writes them meanwhile
        CompletableFuture<Void> history =
                CompletableFuture.runAsync(() -> copy("alert_history", LINES, count, line(id, alert)));
        copy("alerts", "id = ", count, alert(alert));
        copy("alert_events", "alert_id = ", count, event(id, alert));
        copy("escalations", "alert_id = ", count, Map.of("id", id, "alert_id", alert, "due_at", "null"));
        copy("notifications", "alert_id = ", count, call(id, alert));
        history.join();
        stored = count;
        site.database().run("vacuum analyze", "checkpoint");
    }

    private void copy(String table, String key, long count, Map<String, String> otherwise) {
        rows.copy(table, key + original, stored + 1, count, otherwise);
    }

    private static Map<String, String> alert(String id) {
        Map<String, String> otherwise = new LinkedHashMap<>();
        otherwise.put("id", id);
        otherwise.put("dedup_key", "'stored/' || n");
        otherwise.put("open_key", "case when n % 100 = 0 then t.source_id || ':stored/' || n end");
        otherwise.put("state", "case when n % 100 = 0 then 'ACKNOWLEDGED' else t.state end");
        otherwise.put("triggered_at", WHEN);
        otherwise.put("source_time", WHEN);
        otherwise.put("acknowledged_at", WHEN + " + interval '20 seconds'");
        otherwise.put("resolved_at", "case when n % 100 > 0 then " + WHEN + " + interval '10 minutes' end");
        return otherwise;
    }

    private static Map<String, String> line(String id, String alert) {
        return Map.of("id", id, "alert_id", alert, "happened_at", WHEN + " + t.nth * interval '1 second'");
    }

    private static Map<String, String> event(String id, String alert) {
        return Map.of(
                "id", id, "alert_id", alert, "dedup_key", "'stored/' || n", "occurred_at", WHEN, "received_at", WHEN);
    }

    private static Map<String, String> call(String id, String alert) {
        Map<String, String> otherwise = new LinkedHashMap<>();
        otherwise.put("id", id);
        otherwise.put("alert_id", alert);
        otherwise.put("escalation_id", id);
        otherwise.put("token", "md5(t.token || n)");
        otherwise.put("carrier_reference", "'CA' || md5(t.token || n)");
        otherwise.put("created_at", WHEN);
        otherwise.put("sent_at", WHEN);
        otherwise.put("answered_at", WHEN + " + interval '9 seconds'");
        otherwise.put("ended_at", WHEN + " + interval '30 seconds'");
        otherwise.put("due_at", "null");
        return otherwise;
    }
}
