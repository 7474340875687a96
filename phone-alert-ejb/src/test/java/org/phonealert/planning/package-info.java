@NullMarked
package org.phonealert.planning;

import org.jspecify.annotations.NullMarked;
