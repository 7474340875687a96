/**
 * Integrations and their settings, the outgoing numbers and the supported countries.
 *
 * <p>Promises: the phone is off until an administrator enables it, and stays off if the subscription does not include
 * it; a number that cannot be called is refused when it is entered.
 */
@NullMarked
package org.phonealert.alerting.integration;

import org.jspecify.annotations.NullMarked;
