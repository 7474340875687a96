/** Whether this node lives and can work, and how Phone Alert is. */
@NullMarked
package org.phonealert.health;

import org.jspecify.annotations.NullMarked;
