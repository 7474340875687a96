/** What there is to see at this moment, in one picture: read only, and never the engine's concern. */
@NullMarked
package org.phonealert.overview;

import org.jspecify.annotations.NullMarked;
