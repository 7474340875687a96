/** Who is let in: machines by their key, the carrier by its signature. */
@NullMarked
package org.phonealert.security;

import org.jspecify.annotations.NullMarked;
