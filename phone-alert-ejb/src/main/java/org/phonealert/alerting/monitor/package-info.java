/**
 * The watched things and their names for phone alerts.
 *
 * <p>Promises: a monitor is added by its first event; several nodes add the same monitor once.
 */
@NullMarked
package org.phonealert.alerting.monitor;

import org.jspecify.annotations.NullMarked;
