@NullMarked
package org.phonealert.monitoring.reconciliation;

import org.jspecify.annotations.NullMarked;
