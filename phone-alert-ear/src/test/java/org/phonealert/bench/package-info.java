/**
 * Figures, not tests: how fast the deployed EAR works on PostgreSQL, beside programs that do a part of the same. Nothing
 * is asserted; whoever reads the figures judges them.
 */
@NullMarked
package org.phonealert.bench;

import org.jspecify.annotations.NullMarked;
