/**
 * The black-box test bed: one server, the built EAR deployed once, one simulated carrier; the promise tests
 * drive them from outside, as a monitoring, an administrator and a phone would.
 */
@NullMarked
package org.phonealert.rig;

import org.jspecify.annotations.NullMarked;
