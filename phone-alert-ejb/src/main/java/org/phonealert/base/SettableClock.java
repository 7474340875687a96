package org.phonealert.base;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The one clock of the product: that of the system, in UTC and in whole microseconds, as databases store them. Tests put it
 * forward instead of waiting; it never goes back.
 */
@ApplicationScoped
public class SettableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public long millis() {
        return instant().toEpochMilli();
    }

    /**
     * Puts the clock forward.
     *
     * @throws InvalidInputException if this would put the clock back
     */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new InvalidInputException("advance", RefusalReason.CLOCK_SET_BACK);
        }
        ahead = ahead.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the clock of the product is in UTC");
    }
}
