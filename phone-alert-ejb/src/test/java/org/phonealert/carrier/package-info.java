@NullMarked
package org.phonealert.carrier;

import org.jspecify.annotations.NullMarked;
