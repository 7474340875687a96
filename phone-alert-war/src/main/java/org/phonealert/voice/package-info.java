/**
 * The callbacks of the carrier during a call.
 *
 * <p>Promises: a key is confirmed aloud only after it is committed; an unknown call changes nothing; a callback that fails
 * once is run again, because the carrier sends it only once.
 */
@NullMarked
package org.phonealert.voice;

import org.jspecify.annotations.NullMarked;
