/** Shows the whole story on one machine: a notification, a phone that nobody answers, another on which 1 is pressed. */
@NullMarked
package org.phonealert.demo;

import org.jspecify.annotations.NullMarked;
