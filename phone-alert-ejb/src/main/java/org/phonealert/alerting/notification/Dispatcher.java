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

/** Carries due notifications to the carrier, several at a time. */
@ApplicationScoped
public class Dispatcher extends DueWork {
    private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final int AT_A_TIME = 8;

    @Inject
    private Clock clock;

    @Inject
    private DispatchClaims claims;

    @Inject
    private CallPlacement desk;

    @Inject
    private Carrier carrier;

    private final Semaphore hands = new Semaphore(AT_A_TIME);

    Dispatcher() {
        // who waits for the carrier's answer holds the call's row, and another thread asks
        super(2 * AT_A_TIME + 1, Duration.ZERO);
    }

    void due(@Observes(during = TransactionPhase.AFTER_SUCCESS) NotificationDue due) {
        wake();
    }

    @Override
    protected void drain() {
        int free = hands.drainPermits();
        Claim claim = Claim.NOTHING;
        try {
            if (free > 0) {
                claim = claims.claim(free);
            }
        } finally {
            hands.release(free - claim.assignments().size());
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
            desk.unanswered(assignment, String.valueOf(away.getMessage()));
        } catch (RuntimeException | Error broken) {
            // its lease runs out, and it is reconciled
            LOG.log(ERROR, "Notification " + assignment.notificationId() + " could not be handled", broken);
        } finally {
            hands.release();
            wake();
        }
    }

    private void perform(Assignment assignment) {
        Assignment.Task task = assignment.task();
        if (task instanceof Assignment.Place place) {
            desk.place(assignment, () -> CompletableFuture.supplyAsync(() -> carrier.place(place.request()), threads()))
                    .ifPresent(late -> desk.placed(assignment, late.join()));
        } else if (task instanceof Assignment.Reconcile reconcile) {
            desk.reconciled(assignment, carrier.callsTo(reconcile.number(), reconcile.since()));
        } else if (task instanceof Assignment.Poll poll) {
            desk.polled(assignment, carrier.find(poll.reference()));
        } else if (task instanceof Assignment.HangUp hangUp) {
            carrier.cancel(hangUp.reference());
            desk.hungUp(assignment);
        }
    }
}
