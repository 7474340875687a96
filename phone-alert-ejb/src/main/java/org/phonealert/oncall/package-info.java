/**
 * Who is on duty, at every instant.
 */
@NullMarked
package org.phonealert.oncall;

import org.jspecify.annotations.NullMarked;
