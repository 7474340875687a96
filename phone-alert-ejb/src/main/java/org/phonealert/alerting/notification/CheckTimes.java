package org.phonealert.alerting.notification;

import java.time.Duration;
import java.time.Instant;

/**
 * When the carrier is asked how a call stands, unless its callback comes first: a callback that is lost must not keep the
 * next operator waiting for minutes.
 *
 * @param ringTime how long a telephone rings
 */
record CheckTimes(Duration ringTime) {
    /** After the ring time, for the carrier to end the call and to report it; and between two checks. */
    static final Duration GRACE = Duration.ofSeconds(5);

    /** Between two checks of an answered call: the operator may hang up at any moment. */
    static final Duration WHILE_ANSWERED = Duration.ofSeconds(10);

    Instant next(Notification call, Instant now) {
        if (call.state() == NotificationState.ANSWERED) {
            return now.plus(WHILE_ANSWERED);
        }
        Instant rung = call.sentAt().orElse(now).plus(ringTime);
        return (rung.isAfter(now) ? rung : now).plus(GRACE);
    }
}
