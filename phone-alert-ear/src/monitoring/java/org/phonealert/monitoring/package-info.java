/** Whole stories with the real monitoring servers of Debian, started on the loopback; none is simulated. */
@NullMarked
package org.phonealert.monitoring;

import org.jspecify.annotations.NullMarked;
