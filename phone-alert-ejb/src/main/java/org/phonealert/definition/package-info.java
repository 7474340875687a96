/** Says who is reached at which level, when and how often. */
@NullMarked
package org.phonealert.definition;

import org.jspecify.annotations.NullMarked;
