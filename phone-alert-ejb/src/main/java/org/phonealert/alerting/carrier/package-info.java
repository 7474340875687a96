/** Places a call at the provider and understands its answers; behind the port stands Twilio. */
@NullMarked
package org.phonealert.alerting.carrier;

import org.jspecify.annotations.NullMarked;
