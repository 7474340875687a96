/**
 * Calendar feeds of shifts. Calendar programs cannot log in, so the address has a secret instead.
 *
 * <p>Promises: an address with an unknown secret is answered like one that does not exist.
 */
@NullMarked
package org.phonealert.feed;

import org.jspecify.annotations.NullMarked;
