package org.phonealert.alerting.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.alerting.carrier.CallStatus;
import org.phonealert.alerting.carrier.CarrierCall;
import org.phonealert.alerting.carrier.CarrierCause;
import org.phonealert.alerting.carrier.CarrierError;
import org.phonealert.alerting.carrier.Placement;
import org.phonealert.base.work.Backoff;

import static java.lang.System.Logger.Level.WARNING;

/**
 * Places claimed calls with the carrier and stores its answers, each in a transaction of its own. A worker whose claim
 * has expired neither calls nor writes.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CallPlacement {
    private static final System.Logger LOG = System.getLogger(CallPlacement.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(20);

    /** How long an acknowledgement waits at most for a call that is being placed. */
    private static final Duration LONGEST_LOCK = Duration.ofSeconds(1);

    private static final int MOST_ATTEMPTS = 4;
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(8));
    private static final int MOST_UNCERTAIN_ATTEMPTS = 2;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Alerts alerts;

    @Inject
    private CallProgress progress;

    /**
     * Places the call while its row is locked. An acknowledgement of the same moment either comes first, and the call
     * is not placed, or waits until the carrier has the call, and then ends it. It does not wait for a slow carrier.
     *
     * @param request starts the request to the carrier
     * @return the carrier's answer if it did not come while the row was locked; pass it to {@link #placed}
     */
    public Optional<CompletableFuture<Placement>> place(
            Assignment assignment, Supplier<CompletableFuture<Placement>> request) {
        Optional<Notification> sending = claimed(assignment).filter(call -> call.state() == NotificationState.SENDING);
        if (sending.isEmpty()) {
            return Optional.empty();
        }
        Notification call = sending.get();
        if (call.isToBeHungUp() || !isStillNeeded(call)) {
            progress.follow(call, CallStatus.CANCELED, null);
            return Optional.empty();
        }
        CompletableFuture<Placement> answer = request.get();
        try {
            apply(call, answer.get(LONGEST_LOCK.toMillis(), TimeUnit.MILLISECONDS));
            return Optional.empty();
        } catch (TimeoutException late) {
            return Optional.of(answer);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("the request to the carrier failed", broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.of(answer);
        }
    }

    /** Reads the alert again: once it is acknowledged, resolved or held, the call must not start. */
    private boolean isStillNeeded(Notification call) {
        return call.alertId().map(alerts::get).map(Alert::needsCall).orElse(true);
    }

    /** Stores the carrier's answer to the request for the call. */
    public void placed(Assignment assignment, Placement placement) {
        claimed(assignment).ifPresent(call -> {
            apply(call, placement);
            hangUpIfNotNeeded(call);
        });
    }

    private void apply(Notification call, Placement placement) {
        if (placement instanceof Placement.Accepted accepted) {
            progress.accepted(call, accepted.reference());
        } else if (call.state() == NotificationState.SENDING) {
            notAccepted(call, placement);
        }
    }

    private void notAccepted(Notification call, Placement placement) {
        Instant now = clock.instant();
        if (placement instanceof Placement.Refused refused) {
            progress.failed(call, refused.error());
        } else if (placement instanceof Placement.NotSent notSent) {
            if (call.attempts() < MOST_ATTEMPTS) {
                call.putOff(notSent.error(), now.plus(BACKOFF.after(call.attempts())));
            } else {
                progress.failed(call, notSent.error());
            }
        } else if (placement instanceof Placement.Uncertain uncertain) {
            progress.record(call, new CallFact.Uncertain(uncertain.error()));
            call.becomeUncertain(uncertain.error(), now.plus(PAUSE));
        }
    }

    /** Ends the call if the alert was acknowledged between the claim and the carrier's answer. */
    private void hangUpIfNotNeeded(Notification call) {
        if (call.state().isFinal() || isStillNeeded(call)) {
            return;
        }
        if (call.state() == NotificationState.QUEUED) {
            // not with the carrier: it ends at once, and its credits are released
            progress.follow(call, CallStatus.CANCELED, null);
        } else {
            call.cancel(clock.instant());
            progress.dueNow();
        }
    }

    /**
     * Finds the call of an uncertain notification among the carrier's calls to its number: the one that belongs to no
     * other notification. If there is none for long enough, the carrier never had the call, and it is placed again.
     */
    public void reconciled(Assignment assignment, List<CarrierCall> calls) {
        // a callback may have named the call meanwhile: then it is not uncertain any more
        claimed(assignment).filter(call -> call.carrierReference().isEmpty()).ifPresent(call -> {
            Optional<CarrierCall> own = calls.stream().filter(this::isUnknown).findFirst();
            if (own.isPresent()) {
                progress.accepted(call, own.get().reference());
                progress.follow(call, own.get().status(), null);
            } else if (clock.instant().isAfter(call.sentAt().orElseThrow().plus(LONGEST_SEARCH))) {
                notAtCarrier(call);
            } else {
                call.becomeUncertain(
                        call.error().orElseGet(() -> CarrierError.of(CarrierCause.INTERRUPTED)),
                        clock.instant().plus(PAUSE));
            }
        });
    }

    /** The carrier certainly does not have the call: places it once more, then lets the escalation go on. */
    private void notAtCarrier(Notification call) {
        CarrierError error = call.error().orElseGet(() -> CarrierError.of(CarrierCause.NO_SUCH_CALL));
        if (call.attempts() >= MOST_UNCERTAIN_ATTEMPTS) {
            progress.failed(call, error);
            return;
        }
        progress.record(call, new CallFact.Repeated(error));
        call.putOff(error, clock.instant());
        hangUpIfNotNeeded(call);
        progress.dueNow();
    }

    /** Stores the status that the carrier gave when it was asked for it. */
    public void polled(Assignment assignment, Optional<CarrierCall> found) {
        claimed(assignment).ifPresent(call -> {
            if (found.isEmpty()) {
                progress.failed(call, CarrierError.of(CarrierCause.CALL_UNKNOWN));
                return;
            }
            progress.follow(call, found.get().status(), null);
            if (!call.state().isFinal()) {
                call.lookAgain(progress.nextCheck(call));
            }
        });
    }

    /** The carrier has been asked to end the call; it will report the end as a status. */
    public void hungUp(Assignment assignment) {
        claimed(assignment)
                .filter(call -> !call.state().isFinal())
                .ifPresent(call -> call.hungUp(clock.instant().plus(PAUSE)));
    }

    /** The carrier could not be reached: the task is due again soon. */
    public void unreachable(Assignment assignment, String why) {
        LOG.log(
                WARNING,
                () -> "Notification %d: %s; retrying in %d seconds"
                        .formatted(assignment.notificationId(), why, PAUSE.toSeconds()));
        claimed(assignment)
                .filter(call -> !call.state().isFinal())
                .ifPresent(call -> call.lookAgain(clock.instant().plus(PAUSE)));
    }

    private Optional<Notification> claimed(Assignment assignment) {
        return progress.lock(assignment.notificationId()).filter(call -> call.isClaimedBy(assignment.fence()));
    }

    private boolean isUnknown(CarrierCall candidate) {
        return entities.createQuery(
                                "select count(n) from Notification n where n.carrierReference = :reference", Long.class)
                        .setParameter("reference", candidate.reference())
                        .getSingleResult()
                == 0;
    }
}
