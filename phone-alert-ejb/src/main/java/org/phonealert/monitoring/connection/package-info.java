/**
 * Knows how each source is told what became of its alerts, and asked how things stand; the bridges bring the protocols.
 *
 * <p>Promises: a secret is shown to nobody but the source it is for, and stays when the set-up is written again without
 * it; a source that cannot be reached is told to the administrators once, and so is its return.
 */
@NullMarked
package org.phonealert.monitoring.connection;

import org.jspecify.annotations.NullMarked;
