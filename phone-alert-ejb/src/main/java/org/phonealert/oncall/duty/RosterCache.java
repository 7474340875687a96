package org.phonealert.oncall.duty;

import jakarta.enterprise.context.ApplicationScoped;
import org.phonealert.base.work.VersionedCache;

/** This node's roster: a call must not wait until a thousand schedules are read. */
@ApplicationScoped
public class RosterCache extends VersionedCache<DutyRoster> {
    RosterCache() {
        super("duty_version");
    }
}
