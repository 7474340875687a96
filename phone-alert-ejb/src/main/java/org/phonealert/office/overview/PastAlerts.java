package org.phonealert.office.overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A page of past alerts, newest first.
 *
 * @param older the id to go on with: of the last alert of this page; empty if there are no older ones
 * @param lookedBackTo set if the search stopped there before the page was full; there may be older alerts
 */
public record PastAlerts(List<PastAlert> alerts, OptionalLong older, Optional<Instant> lookedBackTo) {}
