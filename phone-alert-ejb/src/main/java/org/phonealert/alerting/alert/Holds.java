package org.phonealert.alerting.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.Set;

/** What holds the calls of an alert now. */
@Embeddable
class Holds {
    @Column(name = "in_downtime")
    private boolean downtime;

    private boolean flapping;

    /**
     * Begins or ends a hold.
     *
     * @return whether that changed anything
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
