/** What all bridges share: who may come in, how they say no, and how their kits are given away. */
@NullMarked
package org.phonealert.monitoring.bridge;

import org.jspecify.annotations.NullMarked;
