package org.phonealert.alerting.integration;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.phonealert.base.Identified;
import org.phonealert.people.operator.PhoneNumber;

/** A number of the carrier account that calls may be shown from. */
@Entity
@Table(name = "outgoing_numbers")
class OutgoingNumber extends Identified {
    @SuppressWarnings("UnusedVariable") // read by queries only
    private int position;

    private PhoneNumber number;

    @SuppressWarnings("NullAway.Init")
    protected OutgoingNumber() {}

    OutgoingNumber(int position, PhoneNumber number) {
        this.position = position;
        this.number = number;
    }

    PhoneNumber number() {
        return number;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }
}
