@NullMarked
package org.phonealert.link;

import org.jspecify.annotations.NullMarked;
