package org.phonealert.bridge.nagios;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.source.EventType;

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
     * What it says of a monitor that is in this state; empty if it is no concern of an alert. Nagios tells no recovery
     * while a downtime or flapping lasts: at their end the state tells it.
     */
    Optional<EventType> event(MonitoredState state) {
        boolean ends = event == EventType.DOWNTIME_ENDS || event == EventType.FLAPPING_ENDS;
        return Optional.ofNullable(ends && state.isWell() ? EventType.RESOLVE : event);
    }
}
