/** Calls the application back, signed and with the patience that Twilio has. */
@NullMarked
package org.phonealert.twilio.simulator.webhook;

import org.jspecify.annotations.NullMarked;
