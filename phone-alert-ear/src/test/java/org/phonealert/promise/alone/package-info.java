/**
 * Promises that need servers of their own, to kill them, to take their database away, or to set them up otherwise. Each
 * class starts what it needs and ends it.
 */
@NullMarked
package org.phonealert.promise.alone;

import org.jspecify.annotations.NullMarked;
