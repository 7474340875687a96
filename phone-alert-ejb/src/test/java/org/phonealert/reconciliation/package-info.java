@NullMarked
package org.phonealert.reconciliation;

import org.jspecify.annotations.NullMarked;
