package org.phonealert.alerting.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Some alerts of the past, newest first.
 *
 * @param older where to go on looking: before the alert of this number; empty if there are no older ones
 * @param lookedBackTo if the search ended there although the page is not full: there may be more before it
 */
public record AlertMatches(List<Alert> alerts, OptionalLong older, Optional<Instant> lookedBackTo) {}
