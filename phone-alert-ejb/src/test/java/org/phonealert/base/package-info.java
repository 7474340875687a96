@NullMarked
package org.phonealert.base;

import org.jspecify.annotations.NullMarked;
