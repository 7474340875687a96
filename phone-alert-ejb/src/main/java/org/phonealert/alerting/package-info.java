/**
 * From an alert event to a key press: alerts, definitions, escalation, calls, credits.
 */
@NullMarked
package org.phonealert.alerting;

import org.jspecify.annotations.NullMarked;
