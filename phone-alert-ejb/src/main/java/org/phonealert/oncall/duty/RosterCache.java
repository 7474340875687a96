package org.phonealert.oncall.duty;

import jakarta.enterprise.context.ApplicationScoped;
import org.phonealert.base.work.VersionedCache;

/** The roster in this node's memory: a call must not wait until a thousand schedules are read. */
@ApplicationScoped
public class RosterCache extends VersionedCache<DutyRoster> {
    RosterCache() {
        super("duty_version");
    }
}
