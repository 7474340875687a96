/**
 * JSON, read and written strictly, and pointers into it.
 *
 * <p>Promises: no other package knows the JSON library; an unknown field, a value of the wrong type and trailing text are
 * refused with the name of the field.
 */
@NullMarked
package org.phonealert.base.json;

import org.jspecify.annotations.NullMarked;
