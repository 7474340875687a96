/**
 * The health figures of Phone Alert itself.
 *
 * <p>Promises: all figures come from the database, so that every node gives the same answer and a restart loses none.
 */
@NullMarked
package org.phonealert.office.vitals;

import org.jspecify.annotations.NullMarked;
