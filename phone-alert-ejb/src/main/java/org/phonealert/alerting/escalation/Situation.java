package org.phonealert.alerting.escalation;

import org.phonealert.alerting.notification.RunOutcome;

/**
 * What has happened outside the escalation by the time of a step.
 *
 * @param errors how often the alert was triggered so far, from 1
 * @param run the result so far of the current run's calls
 * @param movedOn whether a person asked to move on to the next person or level
 */
public record Situation(int errors, RunOutcome run, boolean movedOn) {}
