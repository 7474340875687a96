package org.phonealert.monitoring.writeback;

import org.phonealert.monitoring.connection.SourceConnection;
import org.phonealert.monitoring.connection.Writeback;

/**
 * A reply that is to be told by whoever got this, for as long as a lease.
 *
 * @param fence who may write the result
 */
public record WritebackClaim(long sourceId, SourceConnection link, Writeback reply, int fence) {}
