package org.phonealert.alerting.escalation;

import java.util.List;

/**
 * A step waits for the word of outside plannings, once this transaction is committed.
 *
 * @param schedules whose, by number
 */
record ExternalOnCallAwaited(long escalationId, List<Long> schedules) {}
