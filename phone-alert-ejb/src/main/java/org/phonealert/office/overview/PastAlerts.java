package org.phonealert.office.overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Some of the history, newest first.
 *
 * @param older where to go on: before the alert of this number; empty if there are no older ones
 * @param lookedBackTo if the search ended there although the page is not full: there may be more before it
 */
public record PastAlerts(List<PastAlert> alerts, OptionalLong older, Optional<Instant> lookedBackTo) {}
