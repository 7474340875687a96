package org.phonealert.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.awaitility.core.ConditionTimeoutException;

import static org.awaitility.Awaitility.await;

/** How late due steps run, and what else slows down, when many alerts are stored. */
final class Lateness implements Part {
    private static final int DUE = 300;
    private static final int MILLIS_APART = 70;
    private static final int SOON = 20;

    private final Ingest ingest;
    private final Events late = new Events(Enterprise.LATE);
    private final Events ringing = new Events(Enterprise.RINGING);

    Lateness(Ingest ingest) {
        this.ingest = ingest;
    }

    @Override
    public void measure(Site site, Figures figures) {
        Stored stored = site.stored();
        long[] counts = counts();
        for (long count : counts) {
            stored.growTo(count);
            figures.comment("%d alerts are stored".formatted(count));
            lateness("stored_%d".formatted(count), site, figures);
            site.silence();
        }
        String most = "stored_%d".formatted(counts[counts.length - 1]);
        ingest.measure(most + "_ingest_8_clients", 8, site, figures);
        site.silence();
        new Rings(site).measure(most + "_steady_20_per_s", ringing, 10 * SOON, SOON, figures);
    }

    private void lateness(String name, Site site, Figures figures) {
        Postgres database = site.database();
        List<Arrivals.Arrival> arrivals = Arrivals.send(site.events(), late, DUE, DUE / 2);
        LongStream alerts = arrivals.stream().mapToLong(Arrivals.Arrival::alert);
        String among = "(" + String.join(",", alerts.mapToObj(String::valueOf).toList()) + ")";
        await("the alerts wait for their step")
                .atMost(Duration.ofSeconds(60))
                .until(() -> database.number(
                                "select count(*) from escalations where due_at > now() + interval '30 minutes' and alert_id in "
                                        + among)
                        == DUE);
        fallDue(database, among);
        try {
            await("the steps have made their calls")
                    .atMost(Duration.ofSeconds(30).plusMillis((long) DUE * MILLIS_APART))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> site.carrier().calls().size() >= DUE);
        } catch (ConditionTimeoutException fewer) {
            figures.report(
                    name + "_called", String.valueOf(site.carrier().calls().size()));
        }
        Spread.of(database
                        .rows("select 1000 * extract(epoch from h.happened_at - d.due_at) from bench_due d"
                                + " join alert_history h on h.alert_id = d.alert_id and h.type = 'CALL_QUEUED'")
                        .stream()
                        .mapToDouble(row -> Double.parseDouble(row.get(0))))
                .report(name + "_lateness", figures);
    }

    /** Makes the steps due one after the other, the first in three seconds. */
    private static void fallDue(Postgres database, String among) {
        database.run(
                "drop table if exists bench_due",
                "create table bench_due as select id, alert_id, now() + interval '3 seconds'"
                        + " + row_number() over (order by id) * interval '%d milliseconds' as due_at"
                                .formatted(MILLIS_APART)
                        + " from escalations where alert_id in " + among,
                "update escalations e set due_at = d.due_at, progress = jsonb_set(e.progress::jsonb,"
                        + " '{roundStartedAt}', to_jsonb(to_char((d.due_at - interval '1 hour') at time zone 'UTC',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')))::text from bench_due d where d.id = e.id");
    }

    private static long[] counts() {
        return Arrays.stream(
                        System.getProperty("bench.stored", "100,10000,1000000").split(","))
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
