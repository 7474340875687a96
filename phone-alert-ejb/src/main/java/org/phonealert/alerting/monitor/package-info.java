/** Knows the watched things and how to say their names. */
@NullMarked
package org.phonealert.alerting.monitor;

import org.jspecify.annotations.NullMarked;
