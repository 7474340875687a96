/**
 * Keeps what happened to each alert: lines of a type and typed arguments, and the words for them in every language.
 *
 * <p>Promises: a line is data and never a sentence; a line with a missing, an unknown or a wrong argument is refused
 * before it is stored; every type has words in every language; a line is written once, in the transaction of what
 * happened, and never changed; the server's log says the same.
 */
@NullMarked
package org.phonealert.alerting.history;

import org.jspecify.annotations.NullMarked;
