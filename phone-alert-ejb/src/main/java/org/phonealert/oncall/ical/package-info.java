/**
 * Reads what others write as RFC 5545 has it: which events happen when. Nothing here trusts the text, knows operators, or
 * asks anybody.
 */
@NullMarked
package org.phonealert.oncall.ical;

import org.jspecify.annotations.NullMarked;
