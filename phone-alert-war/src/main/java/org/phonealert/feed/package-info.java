/** What calendar programs read: they cannot log in, and have a secret in the address instead. */
@NullMarked
package org.phonealert.feed;

import org.jspecify.annotations.NullMarked;
