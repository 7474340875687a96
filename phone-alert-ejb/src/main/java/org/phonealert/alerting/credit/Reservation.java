package org.phonealert.alerting.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Credits reserved for one notification: held until it is known whether they are spent or released. Released credits
 * may still have to be paid, when the carrier reports late that the call was answered after all:
 *
 * <pre>
 * HELD ──▶ SETTLED
 *   └────▶ RELEASED ──▶ OWED ──▶ SETTLED
 * </pre>
 *
 * Nothing leads away from SETTLED: a notification is paid once at most.
 */
@Entity
@Table(name = "credit_reservations")
class Reservation {
    @Id
    @Column(name = "notification_id")
    private long notificationId;

    @Column(updatable = false)
    private int credits;

    @Enumerated(EnumType.STRING)
    private State state;

    enum State {
        /** The account keeps the credits for it. */
        HELD,
        /** Paid: there is an entry. */
        SETTLED,
        /** Available to others again. */
        RELEASED,
        /** Released, but the carrier bills it; paid as soon as the account has enough. */
        OWED;

        boolean mayBecome(State next) {
            return switch (next) {
                case HELD -> false;
                case SETTLED -> this == HELD || this == OWED;
                case RELEASED -> this == HELD;
                case OWED -> this == RELEASED;
            };
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected Reservation() {}

    Reservation(long notificationId, int credits) {
        this.notificationId = notificationId;
        this.credits = credits;
        this.state = State.HELD;
    }

    long notificationId() {
        return notificationId;
    }

    int credits() {
        return credits;
    }

    State state() {
        return state;
    }

    void become(State next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(
                    "credits of notification %d are %s, never to be %s".formatted(notificationId, state, next));
        }
        state = next;
    }
}
