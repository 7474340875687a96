/** The virtual phones: how each one behaves, what it heard and which keys were pressed. */
@NullMarked
package org.phonealert.twilio.simulator.phone;

import org.jspecify.annotations.NullMarked;
