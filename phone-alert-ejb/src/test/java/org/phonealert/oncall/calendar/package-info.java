@NullMarked
package org.phonealert.oncall.calendar;

import org.jspecify.annotations.NullMarked;
