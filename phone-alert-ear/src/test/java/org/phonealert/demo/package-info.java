/** The demonstration: a notification of Nagios, a phone that is not answered, and another on which 1 is pressed. */
@NullMarked
package org.phonealert.demo;

import org.jspecify.annotations.NullMarked;
