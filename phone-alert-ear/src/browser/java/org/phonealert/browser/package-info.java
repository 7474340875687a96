/** What only a browser can tell of the pages: clicking through them, how they look, and whether everybody can use them. */
@NullMarked
package org.phonealert.browser;

import org.jspecify.annotations.NullMarked;
