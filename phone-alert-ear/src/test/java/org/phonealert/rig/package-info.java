/**
 * The black-box test bed: one server, the built EAR deployed once, one carrier simulator. The promises drive them from
 * outside, as a monitoring system, an administrator and a phone would.
 */
@NullMarked
package org.phonealert.rig;

import org.jspecify.annotations.NullMarked;
