package org.phonealert.bench;

import java.time.Duration;
import java.util.Map;

import static org.awaitility.Awaitility.await;

/**
 * How many due steps run in a second: each reads its escalation under the row's lock, decides to wait on, writes when
 * it is due again, and is committed. Compared with db-scheduler, which executes empty tasks.
 */
final class Steps implements Part {
    private static final int STEPS = 20_000;
    private static final int WARM_UP = 3000;
    private static final Duration MOST = Duration.ofSeconds(45);

    @Override
    public void measure(Site site, Figures figures) {
        Postgres database = site.database();
        long original = Originals.resting(site);
        run(database, prepare(database, original, WARM_UP), WARM_UP);
        double own = run(database, prepare(database, original, STEPS), STEPS);
        figures.report("steps_per_s", own);
        double others = DbScheduler.perSecond(database, STEPS);
        figures.report("db_scheduler_per_s", others);
        figures.report("steps_to_db_scheduler_ratio", own / others);
    }

    /** Makes this many waiting alerts. Returns the id before the first. */
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

    /** Makes the steps due. Returns how many ran a second, from the first to the last. */
    private static double run(Postgres database, long before, int count) {
        String ours = " from escalations where id between %d and %d".formatted(before + 1, before + count);
        database.run("update escalations set due_at = now() where id between %d and %d"
                .formatted(before + 1, before + count));
        String left = "select count(*)" + ours + " and due_at <= now()";
        await("the first step")
                .atMost(MOST)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> database.number(left) < count);
        long alreadyRun = count - database.number(left);
        long begun = System.nanoTime();
        long end = begun + MOST.toNanos();
        long remaining = await("steps")
                .atMost(MOST.plusSeconds(10))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> database.number(left), now -> now == 0 || System.nanoTime() > end);
        return (count - alreadyRun - remaining) / ((System.nanoTime() - begun) / 1e9);
    }
}
