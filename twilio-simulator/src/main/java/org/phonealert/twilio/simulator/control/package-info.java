/**
 * The control API below {@code /control}: what {@link org.phonealert.twilio.simulator.TwilioSimulator} offers to a test in
 * Java, offered over HTTP to the page and to tests in other processes.
 *
 * <p>Promises: requests and replies are JSON; an invalid request gets 400 with a sentence in plain text; a page of another
 * site cannot control the simulator, because a body that is not declared as JSON is refused.
 */
@NullMarked
package org.phonealert.twilio.simulator.control;

import org.jspecify.annotations.NullMarked;
