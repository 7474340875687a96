@NullMarked
package org.phonealert.source;

import org.jspecify.annotations.NullMarked;
