/** Knows the people who can be reached: operators, their numbers, and groups of them. */
@NullMarked
package org.phonealert.people.operator;

import org.jspecify.annotations.NullMarked;
