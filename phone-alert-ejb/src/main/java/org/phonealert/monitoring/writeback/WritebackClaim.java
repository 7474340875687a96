package org.phonealert.monitoring.writeback;

import org.phonealert.monitoring.connection.SourceConnection;
import org.phonealert.monitoring.connection.Writeback;

/**
 * A claim to push a write-back, for one lease.
 *
 * @param fence of the claim: the result must show it
 */
public record WritebackClaim(long sourceId, SourceConnection connection, Writeback writeback, int fence) {}
