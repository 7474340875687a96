@NullMarked
package org.phonealert.shift;

import org.jspecify.annotations.NullMarked;
