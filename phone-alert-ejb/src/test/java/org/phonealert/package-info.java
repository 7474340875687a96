@NullMarked
package org.phonealert;

import org.jspecify.annotations.NullMarked;
