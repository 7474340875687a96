/** What is promised of the words of the product. */
@NullMarked
package org.phonealert.base.words;

import org.jspecify.annotations.NullMarked;
