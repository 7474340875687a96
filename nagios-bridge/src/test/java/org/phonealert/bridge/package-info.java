/** What the tests of this module share. */
@NullMarked
package org.phonealert.bridge;

import org.jspecify.annotations.NullMarked;
