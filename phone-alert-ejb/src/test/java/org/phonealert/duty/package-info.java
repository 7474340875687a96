@NullMarked
package org.phonealert.duty;

import org.jspecify.annotations.NullMarked;
