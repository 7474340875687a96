/**
 * Outgoing HTTP requests.
 *
 * <p>Promises: a request is sent once, ends within its time-out, and reads no more of the answer than its limit.
 */
@NullMarked
package org.phonealert.base.http;

import org.jspecify.annotations.NullMarked;
