/**
 * What every wing stands on: the clock, the schema, the business exceptions with their reasons, and the rules for names and
 * texts.
 *
 * <p>Promises: it knows no class of a feature; a business exception rolls its transaction back and says as data what is
 * wrong; the words of every reason exist in every language.
 */
@NullMarked
package org.phonealert.base;

import org.jspecify.annotations.NullMarked;
