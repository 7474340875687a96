/**
 * Checks the expressions of the pages against the Java that they use, as the compiler does with Java.
 *
 * <p>Promises: a method or a property that a page uses and that its type does not have makes a test fail, in whichever page
 * and whether the page shows that part today or not.
 */
@NullMarked
package org.phonealert.expression;

import org.jspecify.annotations.NullMarked;
