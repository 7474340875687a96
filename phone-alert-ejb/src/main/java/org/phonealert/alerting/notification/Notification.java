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

/** One message to one operator for one reason; for the dispatcher, its row is also a work order. */
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

    /** Null if it can leave. */
    @Enumerated(EnumType.STRING)
    @Nullable
    private Obstacle obstacle;

    /** Null, or with nothing in it, if nothing went wrong: the servers' JPA differ. */
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

    /** It cannot leave, and why. */
    void meet(Obstacle met, Instant now) {
        end(NotificationState.UNDELIVERABLE, now);
        obstacle = met;
    }

    /**
     * A dispatcher takes it for as long as a lease; when the dispatcher dies, it falls due again.
     *
     * @return the fence that its result must show
     */
    int claim(Instant leaseEnd) {
        return work.claim(leaseEnd);
    }

    /** Whether the holder of this fence may still write. */
    boolean isClaimedBy(int holder) {
        return work.isClaimedBy(holder);
    }

    /** The carrier is about to be asked. */
    void send(Instant now) {
        if (state != NotificationState.QUEUED) {
            throw new IllegalStateException("notification %d is %s: it does not wait".formatted(id(), state));
        }
        state = NotificationState.SENDING;
        attempts++;
        sentAt = kept(now);
    }

    /** The carrier surely has no such call: ask again later. That it was asked still counts for the pace of calls. */
    void putOff(CarrierError why, Instant until) {
        if (state != NotificationState.SENDING && state != NotificationState.UNCERTAIN) {
            throw new IllegalStateException("notification %d is %s: it is not on its way".formatted(id(), state));
        }
        state = NotificationState.QUEUED;
        note(why);
        work.fallDue(until);
    }

    /** Nobody knows whether the carrier has the call; nothing changes once the carrier itself has told. */
    void becomeUncertain(CarrierError why, Instant askAt) {
        if (state != NotificationState.SENDING && state != NotificationState.UNCERTAIN) {
            return;
        }
        state = NotificationState.UNCERTAIN;
        note(why);
        work.fallDue(askAt);
    }

    /** Nothing is known yet: look again then. */
    void lookAgain(Instant at) {
        work.fallDue(at);
    }

    /**
     * The carrier has it, under this reference; who was no longer to be called is hung up at once.
     *
     * @param lookAt when to ask the carrier if no word of the end has come by then
     */
    void accept(String reference, Instant now, Instant lookAt) {
        if (carrierReference == null) {
            carrierReference = reference;
        }
        if (NotificationState.SENT.comesAfter(state)) {
            state = NotificationState.SENT;
            work.fallDue(hangUp ? now : lookAt);
        }
    }

    /** Whether this carrier call is this notification's own. */
    boolean isAbout(String reference) {
        return carrierReference == null || carrierReference.equals(reference);
    }

    /**
     * Moves to a state, if that lies ahead.
     *
     * @return whether it did
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
     * The carrier says that it was answered, which did not {@linkplain #reach change} how it ended for us.
     *
     * @return whether that is news: nobody had told of an answer before
     */
    boolean answeredAfterAll(Instant now) {
        if (answeredAt != null) {
            return false;
        }
        answeredAt = kept(now);
        return true;
    }

    /**
     * The operator pressed a key that says what to do: that counts, even if the carrier told of the call's end before.
     *
     * @return whether it changed anything; the same key again does not
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
     * The carrier could not, or would not.
     *
     * @return whether that ended it; what had ended before stays as it is
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
     * Nobody needs it any more. What waits is cancelled; what rings is hung up as soon as the dispatcher comes to it;
     * who has answered may listen to the end.
     *
     * @return whether it ended right now
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
                // answered or over: nothing is left to stop
            }
        }
        return false;
    }

    /** The carrier was told to hang up. */
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

    /** Whether it only tries out the telephone. */
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

    /** The escalation level that it is for, from 1; 0 for a test. */
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

    /** Why it could never leave, if it could not. */
    public Optional<Obstacle> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    /** What went wrong at the carrier last, if anything did. */
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

    /** When the carrier was asked for it last. */
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
