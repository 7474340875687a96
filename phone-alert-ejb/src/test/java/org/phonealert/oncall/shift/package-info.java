@NullMarked
package org.phonealert.oncall.shift;

import org.jspecify.annotations.NullMarked;
