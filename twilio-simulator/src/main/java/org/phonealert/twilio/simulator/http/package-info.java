/** Reads forms and requests, and writes answers: the little HTTP that every room of the simulator shares. */
@NullMarked
package org.phonealert.twilio.simulator.http;

import org.jspecify.annotations.NullMarked;
