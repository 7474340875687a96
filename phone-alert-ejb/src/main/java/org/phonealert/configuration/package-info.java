/** Makes the whole set-up so from one document, and gives it back without its secrets. */
@NullMarked
package org.phonealert.configuration;

import org.jspecify.annotations.NullMarked;
