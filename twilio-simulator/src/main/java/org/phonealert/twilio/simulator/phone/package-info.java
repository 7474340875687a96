/**
 * The virtual phones: how each behaves when it is called, what it heard, and which keys were pressed.
 *
 * <p>Promises: a {@link org.phonealert.twilio.simulator.phone.PhoneCall} is an immutable snapshot; a behaviour set on a
 * phone applies to the calls that are requested afterwards.
 */
@NullMarked
package org.phonealert.twilio.simulator.phone;

import org.jspecify.annotations.NullMarked;
