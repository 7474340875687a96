/** Holds the ways out and their settings, the outgoing numbers and the supported countries. */
@NullMarked
package org.phonealert.alerting.integration;

import org.jspecify.annotations.NullMarked;
