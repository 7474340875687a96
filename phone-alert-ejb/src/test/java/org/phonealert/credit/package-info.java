@NullMarked
package org.phonealert.credit;

import org.jspecify.annotations.NullMarked;
