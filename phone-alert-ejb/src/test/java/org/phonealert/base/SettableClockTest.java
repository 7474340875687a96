package org.phonealert.base;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The one clock: in UTC and whole microseconds; it can be put forward, never back. */
class SettableClockTest {
    private final SettableClock clock = new SettableClock();

    @Test
    void it_is_put_forward() {
        Instant before = clock.instant();

        clock.advance(Duration.ofHours(1));
        clock.advance(Duration.ofHours(2));

        assertThat(clock.instant()).isBetween(before.plus(Duration.ofHours(3)), before.plus(Duration.ofHours(4)));
    }

    @Test
    void it_is_never_put_back() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> clock.advance(Duration.ofNanos(-1)))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("advance"));
    }

    @Test
    void it_has_the_precision_of_the_databases() {
        Instant now = clock.instant();

        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }
}
