package org.phonealert.bench;

import java.time.Duration;
import java.util.Map;

import static org.awaitility.Awaitility.await;

/**
 * How many due steps a second are taken: each reads its escalation under the row's lock, decides (to wait on), writes
 * when it is due again, and is committed. Beside db-scheduler, which executes tasks that do nothing.
 */
final class Steps implements Part {
    private static final int STEPS = 20_000;
    private static final int WARM_UP = 3000;
    private static final Duration MOST = Duration.ofSeconds(45);

    @Override
    public void measure(Site site, Figures figures) {
        Postgres database = site.database();
        long original = Originals.resting(site);
        take(database, prepare(database, original, WARM_UP), WARM_UP);
        double own = take(database, prepare(database, original, STEPS), STEPS);
        figures.tell("steps_per_s", own);
        double others = DbScheduler.perSecond(database, STEPS);
        figures.tell("db_scheduler_per_s", others);
        figures.tell("steps_to_db_scheduler_ratio", own / others);
    }

    /** Makes so many alerts that rest; gives the number before the first. */
    private static long prepare(Postgres database, long original, int count) {
        Rows rows = new Rows(database);
        long before = rows.reserve(count);
        String id = before + " + n";
        rows.copy(
                "alerts",
                "id = " + original,
                1,
                count,
                Map.of("id", id, "dedup_key", "'due/' || " + id, "open_key", "t.source_id || ':due/' || " + id));
        rows.copy(
                "escalations",
                "alert_id = " + original,
                1,
                count,
                Map.of("id", id, "alert_id", id, "due_at", "now() + interval '1 hour'"));
        database.run("vacuum analyze alerts", "vacuum analyze escalations", "checkpoint");
        return before;
    }

    /** Makes them due; gives how many were taken a second, from the first to the last. */
    private static double take(Postgres database, long before, int count) {
        String ours = " from escalations where id between %d and %d".formatted(before + 1, before + count);
        database.run("update escalations set due_at = now() where id between %d and %d"
                .formatted(before + 1, before + count));
        String left = "select count(*)" + ours + " and due_at <= now()";
        await("the first step")
                .atMost(MOST)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> database.number(left) < count);
        long alreadyTaken = count - database.number(left);
        long begun = System.nanoTime();
        long end = begun + MOST.toNanos();
        long remaining = await("steps")
                .atMost(MOST.plusSeconds(10))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> database.number(left), now -> now == 0 || System.nanoTime() > end);
        return (count - alreadyTaken - remaining) / ((System.nanoTime() - begun) / 1e9);
    }
}
