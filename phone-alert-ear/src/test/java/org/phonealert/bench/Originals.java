package org.phonealert.bench;

import java.time.Duration;
import java.util.List;

import static org.awaitility.Awaitility.await;

/** Alerts that the product itself has brought to a certain state, as originals for copies. */
final class Originals {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Originals() {}

    /** An alert whose next step is due in an hour. */
    static long resting(Site site) {
        long alert = open(site, Enterprise.RESTING);
        until(
                site,
                "select count(*) from escalations where due_at > now() + interval '30 minutes' and alert_id = ",
                alert);
        return alert;
    }

    /** An alert for which a phone rings. */
    static long ringing(Site site) {
        long alert = open(site, Enterprise.RINGING.subList(0, 1));
        until(site, "select count(*) from notifications where state = 'RINGING' and alert_id = ", alert);
        return alert;
    }

    /** An alert that was acknowledged by key 1 and is resolved. */
    static long over(Site site) {
        long alert = open(site, List.of(Enterprise.TAKEN));
        until(site, "select count(*) from alerts where state = 'ACKNOWLEDGED' and id = ", alert);
        until(site, "select count(*) from notifications where ended_at is not null and alert_id = ", alert);
        site.server().admin().resolve(alert);
        until(site, "select count(*) from alerts where state = 'RESOLVED' and id = ", alert);
        return alert;
    }

    private static long open(Site site, List<String> monitors) {
        return Arrivals.send(site.events(), new Events(monitors), 1, Arrivals.AT_ONCE)
                .get(0)
                .alert();
    }

    private static void until(Site site, String count, long alert) {
        await(count + alert).atMost(PATIENCE).until(() -> site.database().number(count + alert) > 0);
    }
}
