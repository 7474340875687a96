@NullMarked
package org.phonealert.reminder;

import org.jspecify.annotations.NullMarked;
