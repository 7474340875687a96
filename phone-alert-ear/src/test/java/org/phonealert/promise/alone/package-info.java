/**
 * Promises that need their own servers, to kill them, to stop their database or to configure them differently. Each
 * class starts the servers that it needs and stops them.
 */
@NullMarked
package org.phonealert.promise.alone;

import org.jspecify.annotations.NullMarked;
