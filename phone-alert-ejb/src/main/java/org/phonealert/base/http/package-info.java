/**
 * Outgoing HTTP requests, all of them.
 *
 * <p>Promises: a request that changes something is sent once; every request ends within its limits of time, and reads no
 * more of the answer than its limit; the reason why there is no answer quotes nothing of what came.
 */
@NullMarked
package org.phonealert.base.http;

import org.jspecify.annotations.NullMarked;
