/** Knows the people who can be reached: operators, their numbers, and groups of them. */
@NullMarked
package org.phonealert.operator;

import org.jspecify.annotations.NullMarked;
