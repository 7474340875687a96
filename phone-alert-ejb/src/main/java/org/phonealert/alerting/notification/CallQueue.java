package org.phonealert.alerting.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.alerting.carrier.CallRequest;
import org.phonealert.alerting.carrier.CallStatus;
import org.phonealert.base.settings.Settings;
import org.phonealert.base.work.DueRows;

/**
 * Lets waiting calls leave: alerts before tests before broadcasts, as the pace allows, and only if somebody still needs
 * them. A number that is being asked for waits: two calls to it in doubt could not be told from each other.
 */
@Dependent
class CallQueue {
    /** Whoever holds an alert's row lets go of it within milliseconds. */
    private static final Duration A_MOMENT = Duration.ofMillis(5);

    /** So many times as many are looked at as may leave: the first ones may all be for one busy number. */
    private static final int LOOK_AHEAD = 16;

    private static final String WAITING =
            "select n.id, n.number from notifications n where n.state = 'QUEUED' and n.due_at <= ?1"
                    + " and not exists (select 1 from notifications o where o.number = n.number and o.state in "
                    + NotificationState.sql(NotificationState.ASKED) + ") order by n.lane, n.due_at limit %d";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Inject
    private Alerts alerts;

    @Inject
    private CallRateLimit pace;

    @Inject
    private CallProgress progress;

    /** Claims up to so many calls that may leave now. */
    Claim claim(int most) {
        // a look without a lock: most of the time nobody waits
        if (most == 0 || firstOfEachNumber(1).isEmpty()) {
            return Claim.NOTHING;
        }
        pace.lock();
        int free = pace.free();
        return free == 0 ? new Claim(List.of(), pace.next()) : leave(hold(firstOfEachNumber(Math.min(free, most))));
    }

    /** Those that wait, by lane and time, but one for each number. */
    private List<Long> firstOfEachNumber(int most) {
        List<?> rows = entities.createNativeQuery(WAITING.formatted(most * LOOK_AHEAD))
                .setParameter(1, Timestamp.from(clock.instant()))
                .getResultList();
        Set<Object> numbers = new HashSet<>();
        return rows.stream()
                .map(row -> (Object[]) row)
                .filter(row -> numbers.add(row[1]))
                .limit(most)
                .map(row -> ((Number) row[0]).longValue())
                .toList();
    }

    /** Those of them that still wait and that nobody else holds; in their order. */
    private List<Notification> hold(List<Long> waiting) {
        if (waiting.isEmpty()) {
            return List.of();
        }
        Set<Long> ours = Set.copyOf(DueRows.of("notifications")
                .where("id in (?) and state = 'QUEUED'", waiting)
                .claim(entities));
        return waiting.stream()
                .filter(ours::contains)
                .map(progress::lock)
                .flatMap(Optional::stream)
                .toList();
    }

    private Claim leave(List<Notification> waiting) {
        Set<Long> held = alerts.tryToHold(waiting.stream()
                .map(Notification::alertId)
                .flatMap(Optional::stream)
                .toList());
        List<Assignment> leaving = new ArrayList<>();
        boolean someWait = false;
        for (Notification call : waiting) {
            if (call.alertId().map(held::contains).orElse(true)) {
                leave(call).ifPresent(leaving::add);
            } else {
                someWait = true;
            }
        }
        return new Claim(leaving, someWait ? clock.instant().plus(A_MOMENT) : null);
    }

    private Optional<Assignment> leave(Notification call) {
        Instant now = clock.instant();
        if (!call.alertId().map(alerts::get).map(Alert::needsSomebody).orElse(true)) {
            progress.follow(call, CallStatus.CANCELED, null);
            return Optional.empty();
        }
        if (pace.isTooOftenFor(call.operator())) {
            progress.prevented(call, Obstacle.CALL_LIMIT);
            return Optional.empty();
        }
        int fence = call.claim(now.plus(DispatchClaims.LEASE));
        call.send(now);
        return Optional.of(new Assignment(call.id(), fence, new Assignment.Place(request(call))));
    }

    private CallRequest request(Notification call) {
        return new CallRequest(
                call.number().orElseThrow(),
                call.outgoingNumber().orElseThrow(),
                CallAddresses.words(settings.publicUrl(), call.token()),
                CallAddresses.status(settings.publicUrl(), call.token()),
                settings.ringTime());
    }
}
