package org.phonealert.alerting.escalation;

import java.util.List;

/**
 * A step waits for external on-call systems, which are to be asked after the commit.
 *
 * @param schedules the schedules whose system is asked, by id
 */
record ExternalOnCallAwaited(long escalationId, List<Long> schedules) {}
