/** What every feature speaks: the clock, the base business exception, the languages and the plans. */
@NullMarked
package org.phonealert;

import org.jspecify.annotations.NullMarked;
