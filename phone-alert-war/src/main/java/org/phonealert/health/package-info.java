/** Whether this node lives and can work. */
@NullMarked
package org.phonealert.health;

import org.jspecify.annotations.NullMarked;
