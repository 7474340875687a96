package org.phonealert.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.phonealert.Settings;
import org.phonealert.alert.Alert;
import org.phonealert.alert.Alerts;
import org.phonealert.alert.HistoryType;
import org.phonealert.carrier.CallRequest;
import org.phonealert.carrier.CallStatus;
import org.phonealert.carrier.CarrierCall;
import org.phonealert.carrier.Placement;

import static java.lang.System.Logger.Level.WARNING;

/**
 * Hands out due notifications and takes back what came of them, each in a transaction of its own: the intent is
 * committed before the carrier is asked, the result after. A result whose claim was lost meanwhile is not written.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DispatchDesk {
    private static final System.Logger LOG = System.getLogger(DispatchDesk.class.getName());
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(2);
    private static final Duration LAST_LOOK = Duration.ofSeconds(20);
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);
    private static final int MOST_ATTEMPTS = 4;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Inject
    private Alerts alerts;

    @Inject
    private CallProgress progress;

    /** Claims up to so many due notifications that no other node works on, alerts first. */
    public List<Assignment> claim(int most) {
        List<?> ids = entities.createNativeQuery(
                        "select id from notifications where due_at <= ?1 order by lane, due_at limit " + most
                                + " for update skip locked")
                .setParameter(1, Timestamp.from(clock.instant()))
                .getResultList();
        List<Assignment> assignments = new ArrayList<>();
        for (Object id : ids) {
            progress.lock(((Number) id).longValue()).flatMap(this::assign).ifPresent(assignments::add);
        }
        return assignments;
    }

    private Optional<Assignment> assign(Notification call) {
        Instant now = clock.instant();
        int fence = call.claim(now.plus(LEASE));
        Assignment.Task task = switch (call.state()) {
            case QUEUED -> {
                if (!isStillNeeded(call)) {
                    progress.follow(call, CallStatus.CANCELED, null);
                    yield null;
                }
                call.send(now);
                yield new Assignment.Place(request(call));
            }
            // the node that was sending did not come back with a result
            case SENDING, UNCERTAIN ->
                new Assignment.Reconcile(
                        call.number().orElseThrow(), call.sentAt().orElse(now).minus(CLOCKS_DIFFER));
            case SENT, RINGING, ANSWERED -> {
                String reference = call.carrierReference().orElseThrow();
                yield call.isToBeHungUp() && call.state() != NotificationState.ANSWERED
                        ? new Assignment.HangUp(reference)
                        : new Assignment.Poll(reference);
            }
            default -> throw new IllegalStateException(call.state() + " is never due");
        };
        return Optional.ofNullable(task).map(t -> new Assignment(call.id(), fence, t));
    }

    /** The alert as it is at this very instant: acknowledged or resolved, the call must not leave. */
    private boolean isStillNeeded(Notification call) {
        return call.alertId().map(alerts::get).map(Alert::needsSomebody).orElse(true);
    }

    private CallRequest request(Notification call) {
        return new CallRequest(
                call.number().orElseThrow(),
                call.outgoingNumber().orElseThrow(),
                CallAddresses.words(settings.publicUrl(), call.token()),
                CallAddresses.status(settings.publicUrl(), call.token()),
                settings.ringTime());
    }

    /** What came of asking for the call. */
    public void placed(Assignment assignment, Placement placement) {
        held(assignment).ifPresent(call -> {
            if (placement instanceof Placement.Accepted accepted) {
                progress.accepted(call, accepted.reference());
            } else if (call.state() == NotificationState.SENDING) {
                missed(call, placement);
            }
            hangUpWhoIsNotNeeded(call);
        });
    }

    private void missed(Notification call, Placement placement) {
        Instant now = clock.instant();
        if (placement instanceof Placement.Refused refused) {
            progress.failed(call, refused.error());
        } else if (placement instanceof Placement.NotSent notSent) {
            if (call.attempts() < MOST_ATTEMPTS) {
                call.putOff(notSent.error(), now.plusSeconds(1L << call.attempts()));
            } else {
                progress.failed(call, notSent.error());
            }
        } else if (placement instanceof Placement.Uncertain uncertain) {
            progress.tell(call, HistoryType.CALL_UNCERTAIN, uncertain.error());
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
                progress.failed(call, call.error().orElse("the carrier has no such call"));
            } else {
                call.becomeUncertain(
                        call.error().orElse("the dispatcher died while it asked"),
                        clock.instant().plus(FIRST_LOOK));
            }
        });
    }

    /** The carrier's word on a call of which none came. */
    public void polled(Assignment assignment, Optional<CarrierCall> found) {
        held(assignment).ifPresent(call -> {
            if (found.isEmpty()) {
                progress.failed(call, "the carrier does not know the call any more");
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
