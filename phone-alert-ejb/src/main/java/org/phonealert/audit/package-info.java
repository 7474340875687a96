/** Who changed what: hears of every change of the set-up, and forgets none. */
@NullMarked
package org.phonealert.audit;

import org.jspecify.annotations.NullMarked;
