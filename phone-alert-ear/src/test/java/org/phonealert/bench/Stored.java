package org.phonealert.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Stored alerts in bulk, nine rows each with their event, history, escalation and call: acknowledged by a key press
 * and resolved, but one in a hundred is still open.
 */
final class Stored {
    /** More than any alert's rows in one table. */
    private static final int ROOM = 16;

    /** The history lines that are copied: opened, queued, call ended, acknowledged, resolved. */
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

    /** Adds alerts until there are this many. */
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

    private void copy(String table, String key, long count, Map<String, String> changes) {
        rows.copy(table, key + original, stored + 1, count, changes);
    }

    private static Map<String, String> alert(String id) {
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("id", id);
        changes.put("dedup_key", "'stored/' || n");
        changes.put("open_key", "case when n % 100 = 0 then t.source_id || ':stored/' || n end");
        changes.put("state", "case when n % 100 = 0 then 'ACKNOWLEDGED' else t.state end");
        changes.put("triggered_at", WHEN);
        changes.put("source_time", WHEN);
        changes.put("acknowledged_at", WHEN + " + interval '20 seconds'");
        changes.put("resolved_at", "case when n % 100 > 0 then " + WHEN + " + interval '10 minutes' end");
        return changes;
    }

    private static Map<String, String> line(String id, String alert) {
        return Map.of("id", id, "alert_id", alert, "happened_at", WHEN + " + t.nth * interval '1 second'");
    }

    private static Map<String, String> event(String id, String alert) {
        return Map.of(
                "id", id, "alert_id", alert, "dedup_key", "'stored/' || n", "occurred_at", WHEN, "received_at", WHEN);
    }

    private static Map<String, String> call(String id, String alert) {
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("id", id);
        changes.put("alert_id", alert);
        changes.put("escalation_id", id);
        changes.put("token", "md5(t.token || n)");
        changes.put("carrier_reference", "'CA' || md5(t.token || n)");
        changes.put("created_at", WHEN);
        changes.put("sent_at", WHEN);
        changes.put("answered_at", WHEN + " + interval '9 seconds'");
        changes.put("ended_at", WHEN + " + interval '30 seconds'");
        changes.put("due_at", "null");
        return changes;
    }
}
