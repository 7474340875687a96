/** Knows where events come from and turns each raw message into an alert event. */
@NullMarked
package org.phonealert.alerting.source;

import org.jspecify.annotations.NullMarked;
