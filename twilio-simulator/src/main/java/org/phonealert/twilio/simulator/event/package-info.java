/** Keeps and tells what happened, in the order in which it happened. */
@NullMarked
package org.phonealert.twilio.simulator.event;

import org.jspecify.annotations.NullMarked;
