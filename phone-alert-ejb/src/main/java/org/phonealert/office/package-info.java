/**
 * What people set up, see and do: the configuration, the previews, the views behind the pages, and notices to
 * administrators.
 */
@NullMarked
package org.phonealert.office;

import org.jspecify.annotations.NullMarked;
