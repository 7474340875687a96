@NullMarked
package org.phonealert.health;

import org.jspecify.annotations.NullMarked;
