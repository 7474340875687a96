/**
 * What every wing stands on: the clock, the schema, the languages, the business exceptions and the rules for names and
 * texts.
 *
 * <p>Promises: it knows no feature; a business exception rolls its transaction back and changes nothing.
 */
@NullMarked
package org.phonealert.base;

import org.jspecify.annotations.NullMarked;
