package org.phonealert.alerting.notification;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a notification got. States only go forward, by rank; once final, a state stays, but that a key may still
 * come after the carrier said that the call ended.
 */
public enum NotificationState {
    /** Waits for the dispatcher. */
    QUEUED(0, false, false),
    /** The intent is committed; the carrier is being asked. */
    SENDING(1, false, false),
    /** The carrier may have taken it or not. */
    UNCERTAIN(1, false, false),
    /** The carrier took it. */
    SENT(2, true, false),
    RINGING(3, true, false),
    ANSWERED(4, true, true),

    /** Key 1. */
    CONFIRMED(5, true, true),
    /** Key 2. */
    PASSED(5, true, true),
    /** Answered, by a person or a voicemail, and no key pressed. */
    NO_KEY(5, true, true),
    BUSY(5, true, false),
    NO_ANSWER(5, true, false),
    /** The carrier could not, or would not. */
    FAILED(5, false, false),
    /** Nobody needed it any more. */
    CANCELLED(5, false, false),
    /** It could never leave. */
    UNDELIVERABLE(5, false, false);

    /** The carrier was asked, and nobody knows yet whether it has the call. */
    static final Set<NotificationState> ASKED = EnumSet.of(SENDING, UNCERTAIN);

    /** Left, and not ended. */
    static final Set<NotificationState> ON_THE_WAY = EnumSet.of(SENDING, UNCERTAIN, SENT, RINGING, ANSWERED);

    private final int rank;
    private final boolean rang;
    private final boolean answered;

    NotificationState(int rank, boolean rang, boolean answered) {
        this.rank = rank;
        this.rang = rang;
        this.answered = answered;
    }

    /** The states as SQL takes them after "in". */
    static String sql(Set<NotificationState> states) {
        return states.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    public boolean isFinal() {
        return rank == 5;
    }

    boolean comesAfter(NotificationState other) {
        return rank > other.rank;
    }

    /** Whether the carrier tried the telephone, so that its owner had a chance to take charge. */
    public boolean rang() {
        return rang;
    }

    /** Whether the call was answered, which is what costs. */
    boolean answered() {
        return answered;
    }
}
