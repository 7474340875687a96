@NullMarked
package org.phonealert.operator;

import org.jspecify.annotations.NullMarked;
