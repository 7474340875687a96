package org.phonealert.alerting.notification;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The state of a notification. States only go forward, by rank. A final state stays, except that a key may still be
 * applied after the carrier reported the end of the call.
 */
public enum NotificationState {
    /** Waits for the dispatcher. */
    QUEUED(0, false, false),
    /** The intent is committed; the carrier is being asked. */
    SENDING(1, false, false),
    /** It is not known whether the carrier has it. */
    UNCERTAIN(1, false, false),
    /** The carrier has it. */
    SENT(2, true, false),
    RINGING(3, true, false),
    ANSWERED(4, true, true),

    /** Key 1. */
    CONFIRMED(5, true, true),
    /** Key 2. */
    PASSED(5, true, true),
    /** Answered, by a person or a voicemail, without a key. */
    NO_KEY(5, true, true),
    BUSY(5, true, false),
    NO_ANSWER(5, true, false),
    /** The carrier failed, or refused, to make the call. */
    FAILED(5, false, false),
    /** It was not needed any more. */
    CANCELLED(5, false, false),
    /** An obstacle kept it from being sent. */
    UNDELIVERABLE(5, false, false);

    /** The carrier has been asked, and has not confirmed yet that it has the call. */
    static final Set<NotificationState> ASKED = EnumSet.of(SENDING, UNCERTAIN);

    /** Started and not ended. */
    static final Set<NotificationState> ON_THE_WAY = EnumSet.of(SENDING, UNCERTAIN, SENT, RINGING, ANSWERED);

    private final int rank;
    private final boolean rang;
    private final boolean answered;

    NotificationState(int rank, boolean rang, boolean answered) {
        this.rank = rank;
        this.rang = rang;
        this.answered = answered;
    }

    /** The states as the operand of the SQL operator "in". */
    static String sql(Set<NotificationState> states) {
        return states.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    public boolean isFinal() {
        return rank == 5;
    }

    boolean comesAfter(NotificationState other) {
        return rank > other.rank;
    }

    /** Whether the carrier tried the telephone, so that the operator had a chance to acknowledge. */
    public boolean rang() {
        return rang;
    }

    /** Whether the call was answered; only answered calls cost credits. */
    boolean answered() {
        return answered;
    }
}
