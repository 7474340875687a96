package org.phonealert.shift;

import java.time.Instant;

/** An operator on duty, without a break, from an instant until another. */
public record Shift(long operator, Instant from, Instant until) {}
