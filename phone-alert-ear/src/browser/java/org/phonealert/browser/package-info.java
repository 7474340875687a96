/** What only a browser can test: clicking through the pages, how they look, and whether they are accessible. */
@NullMarked
package org.phonealert.browser;

import org.jspecify.annotations.NullMarked;
