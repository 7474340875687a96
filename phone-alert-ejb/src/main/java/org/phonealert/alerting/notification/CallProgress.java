package org.phonealert.alerting.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.alerting.carrier.CallStatus;
import org.phonealert.alerting.carrier.CarrierCause;
import org.phonealert.alerting.carrier.CarrierError;
import org.phonealert.alerting.credit.Credits;
import org.phonealert.base.settings.Settings;

/**
 * Makes each state change of a locked call, with the line in the alert's history, the event that wakes the escalation,
 * and the booking of its price. The price is booked last: the ledger's lock is always the last one.
 */
@Dependent
class CallProgress {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Inject
    private Alerts alerts;

    @Inject
    private Credits credits;

    @Inject
    private Event<NotificationEnded> ended;

    @Inject
    private Event<NotificationDue> due;

    Optional<Notification> lock(long id) {
        return entities.createQuery("select n from Notification n where n.id = :id", Notification.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The carrier has the call. */
    void accepted(Notification call, String reference) {
        boolean isNew = call.carrierReference().isEmpty();
        call.accept(reference, clock.instant(), nextCheck(call));
        if (isNew) {
            record(call, new CallFact.Placed(reference));
        }
        if (call.isToBeHungUp()) {
            dueNow();
        }
    }

    /** Wakes the dispatcher after the commit. */
    void dueNow() {
        due.fire(new NotificationDue());
    }

    /** Applies a status that the carrier reports; one that arrives twice or late changes nothing. */
    void follow(Notification call, CallStatus status, @Nullable CarrierError error) {
        NotificationState next = switch (status) {
            case QUEUED, INITIATED -> NotificationState.SENT;
            case RINGING -> NotificationState.RINGING;
            case IN_PROGRESS -> NotificationState.ANSWERED;
            case COMPLETED -> NotificationState.NO_KEY;
            case BUSY -> NotificationState.BUSY;
            case NO_ANSWER -> NotificationState.NO_ANSWER;
            case CANCELED -> NotificationState.CANCELLED;
            case FAILED -> NotificationState.FAILED;
        };
        if (next == NotificationState.FAILED) {
            failed(call, error == null ? CarrierError.of(CarrierCause.NOT_PLACED) : error);
        } else if (call.reach(next, clock.instant())) {
            if (next == NotificationState.ANSWERED) {
                record(call, new CallFact.Answered(null));
                call.lookAgain(nextCheck(call));
            }
            afterChange(call);
        } else if (next.answered() && call.answeredAfterAll(clock.instant())) {
            // answered in the moment in which we ended it: the carrier bills it
            record(call, new CallFact.Answered(call.state()));
            credits.settle(call.id());
        }
    }

    /** Applies the operator's decision by a key. */
    void decided(Notification call, NotificationState decision) {
        if (call.decide(decision, clock.instant())) {
            afterChange(call);
        }
    }

    void failed(Notification call, CarrierError error) {
        if (call.fail(error, clock.instant())) {
            afterChange(call);
        }
    }

    /** Ends a queued call because of an obstacle; its escalation goes on without it. */
    void prevented(Notification call, Obstacle obstacle) {
        call.meet(obstacle, clock.instant());
        record(call, new CallFact.Prevented(obstacle));
        call.escalationId().ifPresent(escalation -> ended.fire(new NotificationEnded(escalation)));
        credits.release(call.id());
    }

    /** Adds a line to the history of the call's alert; a test call has none. */
    void record(Notification call, CallFact fact) {
        call.alertId()
                .ifPresent(alertId -> alerts.record(alertId, call.operator().name(), fact));
    }

    /** When to ask the carrier for the status of a call unless it has reported the end by then. */
    Instant nextCheck(Notification call) {
        return new CheckTimes(settings.ringTime()).next(call, clock.instant());
    }

    private static CallFact ended(Notification call) {
        CarrierError error = call.error().orElse(null);
        return switch (call.state()) {
            case CANCELLED -> new CallFact.Cancelled(error);
            case FAILED -> new CallFact.Failed(Objects.requireNonNull(error));
            default -> new CallFact.Ended(call.state());
        };
    }

    private void afterChange(Notification call) {
        if (call.state().isFinal()) {
            record(call, ended(call));
            call.escalationId().ifPresent(escalation -> ended.fire(new NotificationEnded(escalation)));
        }
        if (call.state().answered()) {
            credits.settle(call.id());
        } else if (call.state().isFinal()) {
            credits.release(call.id());
        }
    }
}
