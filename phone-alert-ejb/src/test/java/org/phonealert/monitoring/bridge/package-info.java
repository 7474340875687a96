/** Tests of the answers that the machine API and the bridges share. */
@NullMarked
package org.phonealert.monitoring.bridge;

import org.jspecify.annotations.NullMarked;
