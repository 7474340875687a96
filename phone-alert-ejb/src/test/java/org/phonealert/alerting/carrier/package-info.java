@NullMarked
package org.phonealert.alerting.carrier;

import org.jspecify.annotations.NullMarked;
