package org.phonealert.monitoring.connection;

import org.phonealert.alerting.source.AlertSource;

/**
 * A claim to fetch the state of a source, for one lease.
 *
 * @param fence of the claim: the result must show it
 */
public record FetchClaim(AlertSource source, SourceConnection connection, int fence) {}
