/**
 * Where events come from: the alert sources, their keys, and the alert event.
 *
 * <p>Promises: keys are stored as hashes; a changed key is refused within a second on all nodes; an alert event outside
 * its limits is refused, naming the field.
 */
@NullMarked
package org.phonealert.alerting.source;

import org.jspecify.annotations.NullMarked;
