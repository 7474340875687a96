@NullMarked
package org.phonealert.people.operator;

import org.jspecify.annotations.NullMarked;
