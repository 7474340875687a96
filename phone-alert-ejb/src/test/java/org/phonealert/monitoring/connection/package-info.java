@NullMarked
package org.phonealert.monitoring.connection;

import org.jspecify.annotations.NullMarked;
