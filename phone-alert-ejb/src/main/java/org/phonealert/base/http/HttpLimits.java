package org.phonealert.base.http;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param connect how long it may take to make the connection
 * @param whole how long all of it may take, to the last byte of the answer
 * @param mostBytes how many bytes the answer's body may have
 */
public record HttpLimits(Duration connect, Duration whole, int mostBytes) {
    public HttpLimits {
        if (connect.isZero() || connect.isNegative() || whole.isZero() || whole.isNegative() || mostBytes < 1) {
            throw new IllegalArgumentException("limits that let no answer in");
        }
    }

    /** Where three seconds are long enough to connect. */
    public HttpLimits(Duration whole, int mostBytes) {
        this(Duration.ofSeconds(3), whole, mostBytes);
    }
}
