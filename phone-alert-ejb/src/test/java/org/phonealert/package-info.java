/** The rules that hold for the whole module. */
@NullMarked
package org.phonealert;

import org.jspecify.annotations.NullMarked;
