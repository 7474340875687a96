/**
 * What operators do about alerts on the pages and by the machine API: acknowledge, escalate, resolve, stop all calls,
 * make a test call.
 *
 * <p>Promises: every action requires its role and is attributed to the person or machine that made it.
 */
@NullMarked
package org.phonealert.office.handling;

import org.jspecify.annotations.NullMarked;
