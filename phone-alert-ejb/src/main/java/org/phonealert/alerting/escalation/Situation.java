package org.phonealert.alerting.escalation;

import org.phonealert.alerting.notification.RunOutcome;

/**
 * What the world looks like at a step.
 *
 * @param errors how often the alert was triggered so far
 * @param run what came so far of the calls of the current run
 * @param movedOn whether somebody asked to go on to the next person or level
 */
public record Situation(int errors, RunOutcome run, boolean movedOn) {}
