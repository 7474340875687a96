@NullMarked
package org.phonealert.people.signon;

import org.jspecify.annotations.NullMarked;
