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
 * Claims queued calls that may start: alerts before tests before broadcasts, within the rate limit, and only if their
 * alert still needs a call. A number for which the carrier's answer is outstanding waits: two unconfirmed calls to one
 * number could not be distinguished.
 */
@Dependent
class CallQueue {
    /** The row of an alert is locked for some milliseconds only. */
    private static final Duration A_MOMENT = Duration.ofMillis(5);

    /** Rows read per call that may start: the first ones may all be for one busy number. */
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
    private CallRateLimit rateLimit;

    @Inject
    private CallProgress progress;

    /** Claims the calls that may start now, at most so many. */
    Claim claim(int most) {
        // a query without a lock: most of the time no call waits
        if (most == 0 || firstOfEachNumber(1).isEmpty()) {
            return Claim.NOTHING;
        }
        rateLimit.lock();
        int free = rateLimit.free();
        return free == 0
                ? new Claim(List.of(), rateLimit.next())
                : start(lock(firstOfEachNumber(Math.min(free, most))));
    }

    /** The waiting calls by lane and time, one for each number. */
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

    /** Locks those of them that still wait and that no other transaction has locked; in their order. */
    private List<Notification> lock(List<Long> waiting) {
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

    private Claim start(List<Notification> waiting) {
        Set<Long> locked = alerts.tryToLock(waiting.stream()
                .map(Notification::alertId)
                .flatMap(Optional::stream)
                .toList());
        List<Assignment> started = new ArrayList<>();
        boolean someWait = false;
        for (Notification call : waiting) {
            if (call.alertId().map(locked::contains).orElse(true)) {
                start(call).ifPresent(started::add);
            } else {
                someWait = true;
            }
        }
        return new Claim(started, someWait ? clock.instant().plus(A_MOMENT) : null);
    }

    private Optional<Assignment> start(Notification call) {
        Instant now = clock.instant();
        if (!call.alertId().map(alerts::get).map(Alert::needsCall).orElse(true)) {
            progress.follow(call, CallStatus.CANCELED, null);
            return Optional.empty();
        }
        if (rateLimit.isReachedFor(call.operator())) {
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
