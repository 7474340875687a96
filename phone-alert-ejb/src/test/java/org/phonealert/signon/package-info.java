@NullMarked
package org.phonealert.signon;

import org.jspecify.annotations.NullMarked;
