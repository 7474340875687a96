/**
 * The words of every call, in the language of the operator, from message bundles.
 *
 * <p>Promises: every phrase exists in every language; text from outside is one bounded line and is never read as a
 * pattern.
 */
@NullMarked
package org.phonealert.alerting.speech;

import org.jspecify.annotations.NullMarked;
