/**
 * Owns an alert from trigger to resolution, its duplicates, what holds its calls, and its history.
 *
 * <p>Promises: an event that was taken is committed; one that comes twice, or was overtaken by a later one, changes
 * nothing; nobody is needed for an alert that is taken, over or held; every transition stands in the history.
 */
@NullMarked
package org.phonealert.alerting.alert;

import org.jspecify.annotations.NullMarked;
