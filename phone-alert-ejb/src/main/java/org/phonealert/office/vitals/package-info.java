/**
 * The vital signs of Phone Alert itself, for the monitoring.
 *
 * <p>Promises: it is read only; every node reports the same; each query uses an index.
 */
@NullMarked
package org.phonealert.office.vitals;

import org.jspecify.annotations.NullMarked;
