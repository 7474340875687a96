/**
 * The pages of operators and operator groups: numbers, off-duty periods, the caller card.
 */
@NullMarked
package org.phonealert.admin.operators;

import org.jspecify.annotations.NullMarked;
