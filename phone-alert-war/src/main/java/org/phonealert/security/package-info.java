/** Who is let in: people by one door, machines by their key, the carrier by its signature. */
@NullMarked
package org.phonealert.security;

import org.jspecify.annotations.NullMarked;
