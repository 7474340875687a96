@NullMarked
package org.phonealert.monitoring.writeback;

import org.jspecify.annotations.NullMarked;
