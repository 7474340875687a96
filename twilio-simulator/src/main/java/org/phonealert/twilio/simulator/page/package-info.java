/**
 * The page on which a person watches the virtual phones, answers calls and presses keys.
 *
 * <p>Promises: the page works offline and loads nothing from elsewhere; text of the application is shown as text, never as
 * HTML.
 */
@NullMarked
package org.phonealert.twilio.simulator.page;

import org.jspecify.annotations.NullMarked;
