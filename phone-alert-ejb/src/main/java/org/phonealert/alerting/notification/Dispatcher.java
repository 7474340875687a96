package org.phonealert.alerting.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.phonealert.alerting.carrier.Carrier;
import org.phonealert.alerting.carrier.CarrierUnavailableException;
import org.phonealert.base.work.DueWork;

import static java.lang.System.Logger.Level.ERROR;

/** Carries out claimed assignments at the carrier, several at a time. */
@ApplicationScoped
public class Dispatcher extends DueWork {
    private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final int AT_A_TIME = 8;

    @Inject
    private Clock clock;

    @Inject
    private DispatchClaims claims;

    @Inject
    private CallPlacement placement;

    @Inject
    private Carrier carrier;

    private final Semaphore permits = new Semaphore(AT_A_TIME);

    Dispatcher() {
        // two threads per call: one waits with the call's row locked, the other one asks the carrier
        super(2 * AT_A_TIME + 1, Duration.ZERO);
    }

    void due(@Observes(during = TransactionPhase.AFTER_SUCCESS) NotificationDue due) {
        wake();
    }

    @Override
    protected void drain() {
        int free = permits.drainPermits();
        Claim claim = Claim.NOTHING;
        try {
            if (free > 0) {
                claim = claims.claim(free);
            }
        } finally {
            permits.release(free - claim.assignments().size());
        }
        claim.assignments().forEach(assignment -> threads().execute(() -> carryOut(assignment)));
        Instant again = claim.again();
        if (again != null) {
            long wait = Math.max(0, Duration.between(clock.instant(), again).toMillis()) + 1;
            var unused = threads().schedule(this::wake, wait, TimeUnit.MILLISECONDS);
        }
    }

    private void carryOut(Assignment assignment) {
        try {
            perform(assignment);
        } catch (CarrierUnavailableException away) {
            placement.unreachable(assignment, String.valueOf(away.getMessage()));
        } catch (RuntimeException | Error broken) {
            // its lease expires, and it is claimed again
            LOG.log(
                    ERROR,
                    "Notification " + assignment.notificationId() + " failed; it is retried when its lease expires",
                    broken);
        } finally {
            permits.release();
            wake();
        }
    }

    private void perform(Assignment assignment) {
        Assignment.Task task = assignment.task();
        if (task instanceof Assignment.Place place) {
            placement
                    .place(
                            assignment,
                            () -> CompletableFuture.supplyAsync(() -> carrier.place(place.request()), threads()))
                    .ifPresent(late -> placement.placed(assignment, late.join()));
        } else if (task instanceof Assignment.Reconcile reconcile) {
            placement.reconciled(assignment, carrier.callsTo(reconcile.number(), reconcile.since()));
        } else if (task instanceof Assignment.Poll poll) {
            placement.polled(assignment, carrier.find(poll.reference()));
        } else if (task instanceof Assignment.HangUp hangUp) {
            carrier.cancel(hangUp.reference());
            placement.hungUp(assignment);
        }
    }
}
