/**
 * Who there is, who may do what, and who did it.
 */
@NullMarked
package org.phonealert.people;

import org.jspecify.annotations.NullMarked;
