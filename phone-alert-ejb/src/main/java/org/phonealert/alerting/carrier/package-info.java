/**
 * Places calls with the telephony provider. Twilio stands behind the port {@link
 * org.phonealert.alerting.carrier.Carrier}.
 *
 * <p>Promises: each request is sent once; an uncertain outcome is never reported as certain; no wait is unbounded; a
 * callback with a wrong signature is not accepted.
 */
@NullMarked
package org.phonealert.alerting.carrier;

import org.jspecify.annotations.NullMarked;
