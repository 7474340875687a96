/**
 * What operators do about alerts, from the pages and the machine API: acknowledge, pass on, resolve, stop calls, test call.
 *
 * <p>Promises: every action asks for the role that it needs and is attributed to the person or the machine that took it.
 */
@NullMarked
package org.phonealert.office.handling;

import org.jspecify.annotations.NullMarked;
