/** What the carrier asks and tells while a call goes on. */
@NullMarked
package org.phonealert.voice;

import org.jspecify.annotations.NullMarked;
