/**
 * Speaks with the systems that watch: connections to alert sources, acknowledgements written back, and
 * reconciliation with their real state.
 */
@NullMarked
package org.phonealert.monitoring;

import org.jspecify.annotations.NullMarked;
