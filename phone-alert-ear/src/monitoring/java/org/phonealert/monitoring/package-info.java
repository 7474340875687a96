/** Whole stories with the monitoring servers of Debian, started by hand on loopback: nothing here is played. */
@NullMarked
package org.phonealert.monitoring;

import org.jspecify.annotations.NullMarked;
