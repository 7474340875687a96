/** Holds the documentation to the repository: what it names exists. */
@NullMarked
package org.phonealert.documentation;

import org.jspecify.annotations.NullMarked;
