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
 * Asks the carrier for claimed calls and writes down what came of it, each in a transaction of its own. Who lost the
 * claim meanwhile neither asks nor writes.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CallPlacement {
    private static final System.Logger LOG = System.getLogger(CallPlacement.class.getName());
    private static final Duration FIRST_LOOK = Duration.ofSeconds(2);
    private static final Duration LAST_LOOK = Duration.ofSeconds(20);

    /** An acknowledgement waits no longer for a call that is just being placed. */
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(1);

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
     * Asks for the call while its row is locked, so that an acknowledgement of the same moment either comes before, and
     * then nothing is asked for, or waits until the carrier has the call, which it then ends. A carrier that takes its
     * time does not hold up the acknowledgement for long.
     *
     * @param asking begins to ask the carrier
     * @return the carrier's answer, if it did not come while the row was locked; it goes to {@link #placed}
     */
    public Optional<CompletableFuture<Placement>> place(
            Assignment assignment, Supplier<CompletableFuture<Placement>> asking) {
        Optional<Notification> waiting = held(assignment).filter(call -> call.state() == NotificationState.SENDING);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Notification call = waiting.get();
        if (call.isToBeHungUp() || !isStillNeeded(call)) {
            progress.follow(call, CallStatus.CANCELED, null);
            return Optional.empty();
        }
        CompletableFuture<Placement> answer = asking.get();
        try {
            take(call, answer.get(LONGEST_HOLD.toMillis(), TimeUnit.MILLISECONDS));
            return Optional.empty();
        } catch (TimeoutException late) {
            return Optional.of(answer);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("the carrier could not be asked", broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.of(answer);
        }
    }

    /** The alert as it is at this very instant: acknowledged or resolved, the call must not leave. */
    private boolean isStillNeeded(Notification call) {
        return call.alertId().map(alerts::get).map(Alert::needsSomebody).orElse(true);
    }

    /** What came of asking for the call. */
    public void placed(Assignment assignment, Placement placement) {
        held(assignment).ifPresent(call -> {
            take(call, placement);
            hangUpWhoIsNotNeeded(call);
        });
    }

    private void take(Notification call, Placement placement) {
        if (placement instanceof Placement.Accepted accepted) {
            progress.accepted(call, accepted.reference());
        } else if (call.state() == NotificationState.SENDING) {
            missed(call, placement);
        }
    }

    private void missed(Notification call, Placement placement) {
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
            call.becomeUncertain(uncertain.error(), now.plus(FIRST_LOOK));
        }
    }

    /** The acknowledgement may have been committed between the claim and the carrier's answer. */
    private void hangUpWhoIsNotNeeded(Notification call) {
        if (call.state().isFinal() || isStillNeeded(call)) {
            return;
        }
        if (call.state() == NotificationState.QUEUED) {
            // put off, and now needed no more: its credits go back
            progress.follow(call, CallStatus.CANCELED, null);
        } else {
            call.cancel(clock.instant());
            progress.dueNow();
        }
    }

    /**
     * The carrier's calls to the number of an uncertain notification: the one that is no other notification's is its
     * own. When there is none for long enough, it never was, and the next one may be called.
     */
    public void reconciled(Assignment assignment, List<CarrierCall> calls) {
        // a callback may have told of the call meanwhile: then nothing is uncertain any more
        held(assignment).filter(call -> call.carrierReference().isEmpty()).ifPresent(call -> {
            Optional<CarrierCall> own = calls.stream().filter(this::isNobodys).findFirst();
            if (own.isPresent()) {
                progress.accepted(call, own.get().reference());
                progress.follow(call, own.get().status(), null);
            } else if (clock.instant().isAfter(call.sentAt().orElseThrow().plus(LAST_LOOK))) {
                neverWas(call);
            } else {
                call.becomeUncertain(
                        call.error().orElseGet(() -> CarrierError.of(CarrierCause.INTERRUPTED)),
                        clock.instant().plus(FIRST_LOOK));
            }
        });
    }

    /** It is sure now that the carrier has no such call: once more, and then the next person's turn. */
    private void neverWas(Notification call) {
        CarrierError error = call.error().orElseGet(() -> CarrierError.of(CarrierCause.NO_SUCH_CALL));
        if (call.attempts() >= MOST_UNCERTAIN_ATTEMPTS) {
            progress.failed(call, error);
            return;
        }
        progress.record(call, new CallFact.Repeated(error));
        call.putOff(error, clock.instant());
        hangUpWhoIsNotNeeded(call);
        progress.dueNow();
    }

    /** The carrier's word on a call of which none came. */
    public void polled(Assignment assignment, Optional<CarrierCall> found) {
        held(assignment).ifPresent(call -> {
            if (found.isEmpty()) {
                progress.failed(call, CarrierError.of(CarrierCause.CALL_UNKNOWN));
                return;
            }
            progress.follow(call, found.get().status(), null);
            if (!call.state().isFinal()) {
                call.lookAgain(progress.lookAt());
            }
        });
    }

    /** The carrier was told to hang up; how the call ended comes as its status. */
    public void hungUp(Assignment assignment) {
        held(assignment)
                .filter(call -> !call.state().isFinal())
                .ifPresent(call -> call.hungUp(clock.instant().plus(FIRST_LOOK)));
    }

    /** The carrier could not be asked: the same again, soon. */
    public void unanswered(Assignment assignment, String why) {
        LOG.log(WARNING, () -> "Notification %d: %s; it is tried again".formatted(assignment.notificationId(), why));
        held(assignment)
                .filter(call -> !call.state().isFinal())
                .ifPresent(call -> call.lookAgain(clock.instant().plus(FIRST_LOOK)));
    }

    private Optional<Notification> held(Assignment assignment) {
        return progress.lock(assignment.notificationId()).filter(call -> call.isClaimedBy(assignment.fence()));
    }

    private boolean isNobodys(CarrierCall candidate) {
        return entities.createQuery(
                                "select count(n) from Notification n where n.carrierReference = :reference", Long.class)
                        .setParameter("reference", candidate.reference())
                        .getSingleResult()
                == 0;
    }
}
