/** What there is to see, of alerts and of Phone Alert itself: read only, and never the engine's concern. */
@NullMarked
package org.phonealert.overview;

import org.jspecify.annotations.NullMarked;
