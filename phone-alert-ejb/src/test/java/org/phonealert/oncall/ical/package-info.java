@NullMarked
package org.phonealert.oncall.ical;

import org.jspecify.annotations.NullMarked;
