/**
 * The languages of the product, and the messages that people read and hear, by key and named arguments.
 *
 * <p>Promises: the words of a language stand in one file; an argument is text and never a pattern; plurals follow the
 * rules of the language (ICU).
 */
@NullMarked
package org.phonealert.base.words;

import org.jspecify.annotations.NullMarked;
