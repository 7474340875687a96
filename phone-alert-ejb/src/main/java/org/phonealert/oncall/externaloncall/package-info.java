/**
 * Asks outside plannings who is on duty by a schedule, at the moment of calling and once a minute. What they answered last
 * is kept as shifts, and holds while they are slow, wrong or down.
 */
@NullMarked
package org.phonealert.oncall.externaloncall;

import org.jspecify.annotations.NullMarked;
