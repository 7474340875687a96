@NullMarked
package org.phonealert.calendar;

import org.jspecify.annotations.NullMarked;
