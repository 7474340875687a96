package org.phonealert.monitoring.connection;

import org.phonealert.alerting.source.AlertSource;

/**
 * A source that is to be asked how things stand, by whoever got this and for as long as a lease.
 *
 * @param fence who may write the result
 */
public record Question(AlertSource source, SourceConnection link, int fence) {}
