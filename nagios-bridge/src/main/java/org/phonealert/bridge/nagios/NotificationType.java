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
    DOWNTIMESTART(null),
    DOWNTIMEEND(null),
    DOWNTIMECANCELLED(null),
    DOWNTIMEREMOVED(null),
    FLAPPINGSTART(null),
    FLAPPINGSTOP(null),
    FLAPPINGDISABLED(null),
    FLAPPINGEND(null);

    private final @Nullable EventType event;

    NotificationType(@Nullable EventType event) {
        this.event = event;
    }

    /** Empty if it is no concern of an alert. */
    Optional<EventType> event() {
        return Optional.ofNullable(event);
    }
}
