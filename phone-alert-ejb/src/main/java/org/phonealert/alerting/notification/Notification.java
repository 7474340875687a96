package org.phonealert.alerting.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.carrier.CarrierError;
import org.phonealert.base.Channel;
import org.phonealert.base.Identified;
import org.phonealert.base.words.Language;
import org.phonealert.base.work.WorkOrder;
import org.phonealert.people.operator.Operator;

/** One message to one operator for one alert, or for a test. Its row is also the work order of the dispatcher. */
@Entity
@Table(name = "notifications")
public class Notification extends Identified {
    private String token;

    @Enumerated(EnumType.ORDINAL)
    private Lane lane;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "alert_id")
    @Nullable
    private Long alertId;

    @Column(name = "escalation_id")
    @Nullable
    private Long escalationId;

    @SuppressWarnings("UnusedVariable") // queries read it
    private int run;

    private int level;

    @ManyToOne(optional = false)
    @JoinColumn(name = "operator_id")
    private Operator operator;

    @Nullable
    private String number;

    @Column(name = "outgoing_number")
    @Nullable
    private String outgoingNumber;

    private Language language;

    @Nullable
    private String message;

    @Enumerated(EnumType.STRING)
    private NotificationState state;

    /** Null if it can be sent. */
    @Enumerated(EnumType.STRING)
    @Nullable
    private Obstacle obstacle;

    /** Null or empty without an error: the two JPA providers differ. */
    @Embedded
    @Nullable
    private StoredCarrierError error;

    private int attempts;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "sent_at")
    @Nullable
    private OffsetDateTime sentAt;

    @Column(name = "answered_at")
    @Nullable
    private OffsetDateTime answeredAt;

    @Column(name = "ended_at")
    @Nullable
    private OffsetDateTime endedAt;

    @Column(name = "carrier_reference")
    @Nullable
    private String carrierReference;

    @Column(name = "hang_up")
    private boolean hangUp;

    @Embedded
    private WorkOrder work = new WorkOrder();

    @SuppressWarnings("NullAway.Init")
    protected Notification() {}

    /** A call for an alert, due at once. */
    Notification(String token, AlertCall call, Operator operator, Language language, Instant now) {
        this(token, Lane.ALERT, operator, language, now);
        alertId = call.alertId();
        escalationId = call.escalationId();
        run = call.run();
        level = call.level();
        message = call.message();
    }

    /** A test call, due at once. */
    Notification(String token, Operator operator, Language language, Instant now) {
        this(token, Lane.TEST, operator, language, now);
    }

    private Notification(String token, Lane lane, Operator operator, Language language, Instant now) {
        this.token = token;
        this.lane = lane;
        this.channel = Channel.PHONE;
        this.operator = operator;
        this.language = language;
        this.number = operator.mobileNumber().map(Object::toString).orElse(null);
        this.state = NotificationState.QUEUED;
        this.createdAt = kept(now);
        this.work.fallDue(now);
    }

    void leaveFrom(String ownNumber) {
        outgoingNumber = ownNumber;
    }

    /** Ends it because of an obstacle. */
    void meet(Obstacle met, Instant now) {
        end(NotificationState.UNDELIVERABLE, now);
        obstacle = met;
    }

    /**
     * A dispatcher claims it until the lease ends; then it is due again.
     *
     * @return the fence that goes back with the result
     */
    int claim(Instant leaseEnd) {
        return work.claim(leaseEnd);
    }

    /** Whether the claim with this fence still holds. */
    boolean isClaimedBy(int holder) {
        return work.isClaimedBy(holder);
    }

    /** The dispatcher is about to ask the carrier. */
    void send(Instant now) {
        if (state != NotificationState.QUEUED) {
            throw new IllegalStateException("notification %d is %s, not queued".formatted(id(), state));
        }
        state = NotificationState.SENDING;
        attempts++;
        sentAt = kept(now);
    }

    /** The carrier does not have the call: ask again later. The attempt still counts for the rate limit. */
    void putOff(CarrierError why, Instant until) {
        if (state != NotificationState.SENDING && state != NotificationState.UNCERTAIN) {
            throw new IllegalStateException("notification %d is %s, not being sent".formatted(id(), state));
        }
        state = NotificationState.QUEUED;
        note(why);
        work.fallDue(until);
    }

    /** It is not known whether the carrier has the call. Changes nothing if a callback has named the call. */
    void becomeUncertain(CarrierError why, Instant askAt) {
        if (state != NotificationState.SENDING && state != NotificationState.UNCERTAIN) {
            return;
        }
        state = NotificationState.UNCERTAIN;
        note(why);
        work.fallDue(askAt);
    }

    /** Sets the next check. */
    void lookAgain(Instant at) {
        work.fallDue(at);
    }

    /**
     * The carrier has it, under this reference. A call that was cancelled meanwhile is hung up at once.
     *
     * @param lookAt when to ask the carrier unless it has reported the end by then
     */
    void accept(String reference, Instant now, Instant lookAt) {
        if (carrierReference == null) {
            carrierReference = reference;
        }
        if (NotificationState.SENT.comesAfter(state)) {
            state = NotificationState.SENT;
            error = null; // that of an earlier attempt: it does not explain how this one ends
            work.fallDue(hangUp ? now : lookAt);
        }
    }

    /** Whether the carrier's call with this reference belongs to this notification, as far as it is known. */
    boolean isAbout(String reference) {
        return carrierReference == null || carrierReference.equals(reference);
    }

    /**
     * Moves to a state that comes later.
     *
     * @return whether it moved
     */
    boolean reach(NotificationState next, Instant now) {
        if (!next.comesAfter(state)) {
            return false;
        }
        if (next.answered() && answeredAt == null) {
            answeredAt = kept(now);
        }
        if (next.isFinal()) {
            end(next, now);
        } else {
            state = next;
        }
        return true;
    }

    /**
     * The carrier reports an answer after the end, which did not {@linkplain #reach change} the state.
     *
     * @return whether it is the first report of an answer
     */
    boolean answeredAfterAll(Instant now) {
        if (answeredAt != null) {
            return false;
        }
        answeredAt = kept(now);
        return true;
    }

    /**
     * The operator decided by a key, which counts even after the carrier reported the end of the call.
     *
     * @return whether it changed anything; a second decision does not
     */
    boolean decide(NotificationState decision, Instant now) {
        if (state == NotificationState.CONFIRMED || state == NotificationState.PASSED) {
            return false;
        }
        if (answeredAt == null) {
            answeredAt = kept(now);
        }
        end(decision, now);
        return true;
    }

    /**
     * The carrier failed, or refused, to make the call.
     *
     * @return whether that ended it; false if it had ended before
     */
    boolean fail(CarrierError why, Instant now) {
        if (state.isFinal()) {
            return false;
        }
        end(NotificationState.FAILED, now);
        note(why);
        return true;
    }

    /**
     * Cancels it: a queued call ends at once; the dispatcher hangs up one that rings; an answered one goes on.
     *
     * @return whether it ended at once
     */
    boolean cancel(Instant now) {
        switch (state) {
            case QUEUED -> {
                end(NotificationState.CANCELLED, now);
                return true;
            }
            case SENDING, UNCERTAIN -> hangUp = true;
            case SENT, RINGING -> {
                hangUp = true;
                work.fallDue(now);
            }
            default -> {
                // answered or ended: nothing to stop
            }
        }
        return false;
    }

    /** The dispatcher has asked the carrier to hang up. */
    void hungUp(Instant lookAt) {
        hangUp = false;
        work.fallDue(lookAt);
    }

    private void end(NotificationState last, Instant now) {
        state = last;
        endedAt = kept(now);
        work.close();
    }

    private void note(CarrierError why) {
        error = new StoredCarrierError(why);
    }

    public String token() {
        return token;
    }

    /** Whether it is a test call. */
    public boolean isTest() {
        return lane == Lane.TEST;
    }

    public Channel channel() {
        return channel;
    }

    public Optional<Long> alertId() {
        return Optional.ofNullable(alertId);
    }

    Optional<Long> escalationId() {
        return Optional.ofNullable(escalationId);
    }

    /** The escalation level, from 1; 0 for a test. */
    public int level() {
        return level;
    }

    public Operator operator() {
        return operator;
    }

    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    Optional<String> outgoingNumber() {
        return Optional.ofNullable(outgoingNumber);
    }

    public Language language() {
        return language;
    }

    Optional<String> message() {
        return Optional.ofNullable(message);
    }

    public NotificationState state() {
        return state;
    }

    /** Why it could not be sent, if so. */
    public Optional<Obstacle> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    /** The last error of the carrier, if any. */
    public Optional<CarrierError> error() {
        return Optional.ofNullable(error).flatMap(StoredCarrierError::error);
    }

    int attempts() {
        return attempts;
    }

    boolean isToBeHungUp() {
        return hangUp;
    }

    public Instant createdAt() {
        return createdAt.toInstant();
    }

    /** When the carrier was last asked for it. */
    public Optional<Instant> sentAt() {
        return instant(sentAt);
    }

    public Optional<Instant> answeredAt() {
        return instant(answeredAt);
    }

    public Optional<Instant> endedAt() {
        return instant(endedAt);
    }

    public Optional<String> carrierReference() {
        return Optional.ofNullable(carrierReference);
    }
}
