/** The page on which a person sees the phones ring, answers and presses keys. */
@NullMarked
package org.phonealert.twilio.simulator.page;

import org.jspecify.annotations.NullMarked;
