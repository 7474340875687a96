@NullMarked
package org.phonealert.overview;

import org.jspecify.annotations.NullMarked;
