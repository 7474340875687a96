package org.phonealert.alerting.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.Set;

/** The reasons for which the calls of an alert are held now. */
@Embeddable
class Holds {
    @Column(name = "in_downtime")
    private boolean downtime;

    private boolean flapping;

    /**
     * Adds or removes a reason to hold the calls.
     *
     * @return false, and nothing changes, if the reason was there or absent already
     */
    boolean set(Hold hold, boolean holds) {
        boolean before = all().contains(hold);
        switch (hold) {
            case DOWNTIME -> downtime = holds;
            case FLAPPING -> flapping = holds;
        }
        return before != holds;
    }

    Set<Hold> all() {
        EnumSet<Hold> all = EnumSet.noneOf(Hold.class);
        if (downtime) {
            all.add(Hold.DOWNTIME);
        }
        if (flapping) {
            all.add(Hold.FLAPPING);
        }
        return all;
    }
}
