package org.phonealert.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Credits promised to one notification, until it is settled or released: one of them, once. */
@Entity
@Table(name = "credit_reservations")
class Reservation {
    @Id
    @Column(name = "notification_id")
    private long notificationId;

    private int credits;

    @Enumerated(EnumType.STRING)
    private State state;

    enum State {
        HELD,
        SETTLED,
        RELEASED
    }

    @SuppressWarnings("NullAway.Init")
    protected Reservation() {}

    Reservation(long notificationId, int credits) {
        this.notificationId = notificationId;
        this.credits = credits;
        this.state = State.HELD;
    }

    int credits() {
        return credits;
    }

    /** Ends the reservation; false if it had ended before, and then nothing may be booked. */
    boolean end(State outcome) {
        if (state != State.HELD) {
            return false;
        }
        state = outcome;
        return true;
    }

    boolean isSettled() {
        return state == State.SETTLED;
    }
}
