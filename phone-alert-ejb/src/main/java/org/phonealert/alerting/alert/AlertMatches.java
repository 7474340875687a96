package org.phonealert.alerting.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One page of past alerts, newest first.
 *
 * @param older the next page begins before the alert with this id; empty if there are no older alerts
 * @param lookedBackTo where the search stopped although the page is not full: older alerts may match too
 */
public record AlertMatches(List<Alert> alerts, OptionalLong older, Optional<Instant> lookedBackTo) {}
