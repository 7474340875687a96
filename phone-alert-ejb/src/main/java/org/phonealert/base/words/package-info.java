/**
 * The messages that people read and hear, by key and named arguments, in every language of the product.
 *
 * <p>Promises: the words of a language stand in one file; an argument is text and never a pattern; plurals follow the
 * rules of the language (ICU).
 */
@NullMarked
package org.phonealert.base.words;

import org.jspecify.annotations.NullMarked;
