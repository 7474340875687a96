/** The same orders that the Java API takes, over HTTP. */
@NullMarked
package org.phonealert.twilio.simulator.control;

import org.jspecify.annotations.NullMarked;
