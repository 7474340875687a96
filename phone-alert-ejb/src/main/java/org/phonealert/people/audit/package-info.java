/** Who changed what: hears of every change of the set-up, and forgets none. */
@NullMarked
package org.phonealert.people.audit;

import org.jspecify.annotations.NullMarked;
