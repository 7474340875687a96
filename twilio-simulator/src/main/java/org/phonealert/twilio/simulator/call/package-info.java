/** Leads each call from its request to its end. */
@NullMarked
package org.phonealert.twilio.simulator.call;

import org.jspecify.annotations.NullMarked;
