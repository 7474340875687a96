@NullMarked
package org.phonealert.oncall.duty;

import org.jspecify.annotations.NullMarked;
