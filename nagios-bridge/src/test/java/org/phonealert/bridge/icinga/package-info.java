@NullMarked
package org.phonealert.bridge.icinga;

import org.jspecify.annotations.NullMarked;
