@NullMarked
package org.phonealert.oncall.reminder;

import org.jspecify.annotations.NullMarked;
