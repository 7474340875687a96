/** The part of Twilio's API that Phone Alert uses, as strict as the real one, and the faults that a test may order. */
@NullMarked
package org.phonealert.twilio.simulator.api;

import org.jspecify.annotations.NullMarked;
