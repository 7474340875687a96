/**
 * Owns an alert from trigger to resolution, its duplicates, what holds its calls, and its history.
 *
 * <p>Promises: an accepted event is committed; an event that arrives twice, or after a later one, changes nothing; no
 * operator is called for an alert that is acknowledged, resolved or held; every transition is recorded in the history.
 */
@NullMarked
package org.phonealert.alerting.alert;

import org.jspecify.annotations.NullMarked;
