/** A stand-alone program that speaks Twilio's API and rings virtual phones: for demonstrations and tests. */
@NullMarked
package org.phonealert.twilio.simulator;

import org.jspecify.annotations.NullMarked;
