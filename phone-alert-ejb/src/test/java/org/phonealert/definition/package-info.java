@NullMarked
package org.phonealert.definition;

import org.jspecify.annotations.NullMarked;
