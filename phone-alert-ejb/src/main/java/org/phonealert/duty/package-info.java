/** Answers who is on duty at an instant. */
@NullMarked
package org.phonealert.duty;

import org.jspecify.annotations.NullMarked;
