/**
 * Previews what would happen if a monitor broke now, and finds the monitors for which no telephone would ring.
 *
 * <p>Promises: it uses the rules of the engine itself; no telephone rings and nothing is written.
 */
@NullMarked
package org.phonealert.office.preview;

import org.jspecify.annotations.NullMarked;
