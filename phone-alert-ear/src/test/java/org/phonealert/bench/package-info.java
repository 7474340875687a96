/**
 * Figures, not tests: how fast the deployed EAR works on PostgreSQL, compared with programs that do a part of the
 * same. It asserts nothing; the reader judges the figures.
 */
@NullMarked
package org.phonealert.bench;

import org.jspecify.annotations.NullMarked;
