package org.phonealert.bridge.nagios;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.EventType;

/** The NOTIFICATIONTYPE of Nagios (with the two names of Icinga that differ), and the alert event of each. */
enum NotificationType {
    PROBLEM(EventType.TRIGGER),
    RECOVERY(EventType.RESOLVE),
    ACKNOWLEDGEMENT(EventType.ACKNOWLEDGE),
    CUSTOM(null),
    DOWNTIMESTART(EventType.DOWNTIME_BEGINS),
    DOWNTIMEEND(EventType.DOWNTIME_ENDS),
    DOWNTIMECANCELLED(EventType.DOWNTIME_ENDS),
    DOWNTIMEREMOVED(EventType.DOWNTIME_ENDS),
    FLAPPINGSTART(EventType.FLAPPING_BEGINS),
    FLAPPINGSTOP(EventType.FLAPPING_ENDS),
    FLAPPINGDISABLED(EventType.FLAPPING_ENDS),
    FLAPPINGEND(EventType.FLAPPING_ENDS);

    private final @Nullable EventType event;

    NotificationType(@Nullable EventType event) {
        this.event = event;
    }

    /**
     * The events for a monitor in this state, in their order; none if alerts are not concerned. Nagios sends no
     * recovery during a downtime or flapping; the state at their end shows it. The recovery comes first so that no one
     * is called in between. The end follows because the services of a host inherit it from the host.
     */
    List<EventType> events(MonitoredState state) {
        if (event == null) {
            return List.of();
        }
        boolean ends = event == EventType.DOWNTIME_ENDS || event == EventType.FLAPPING_ENDS;
        return ends && state.isOk() ? List.of(EventType.RESOLVE, event) : List.of(event);
    }
}
