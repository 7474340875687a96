@NullMarked
package org.phonealert.ical;

import org.jspecify.annotations.NullMarked;
