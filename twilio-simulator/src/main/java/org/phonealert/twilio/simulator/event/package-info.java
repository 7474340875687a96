/**
 * What the simulator records while it runs: events on phones, and violations of Twilio's rules by the application.
 *
 * <p>Promises: subscribers receive every event as it happens, those of one call in their order; a violation is kept until
 * the next reset and published as an event too.
 */
@NullMarked
package org.phonealert.twilio.simulator.event;

import org.jspecify.annotations.NullMarked;
