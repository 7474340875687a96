package org.phonealert.bridge.nagios;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.EventType;

/** The NOTIFICATIONTYPE of Nagios (and the two that Icinga names otherwise), and what each means here. */
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
     * What it says of a monitor that is in this state, in this order; nothing if it is no concern of an alert. Nagios
     * tells no recovery while a downtime or flapping lasts: at their end the state tells it. That goes first, so that
     * nobody is called in between; the end is told as well, for the services of a host have it from the host.
     */
    List<EventType> events(MonitoredState state) {
        if (event == null) {
            return List.of();
        }
        boolean ends = event == EventType.DOWNTIME_ENDS || event == EventType.FLAPPING_ENDS;
        return ends && state.isOk() ? List.of(EventType.RESOLVE, event) : List.of(event);
    }
}
