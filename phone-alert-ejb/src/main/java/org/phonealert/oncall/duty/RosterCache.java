package org.phonealert.oncall.duty;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What this node read last of all that is planned. */
@ApplicationScoped
public class RosterCache {
    @Nullable
    private volatile Reading last;

    @Nullable
    Reading reading() {
        return last;
    }

    void remember(Reading reading) {
        last = reading;
    }

    /** @param version of everything when it was read */
    record Reading(long version, DutyRoster roster) {}
}
