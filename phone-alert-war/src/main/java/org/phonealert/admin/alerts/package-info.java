/**
 * The pages Now, Alert and History.
 *
 * <p>Promises: open pages are refreshed within seconds of a change on any node; the CSV file has the same alerts as the
 * search and is streamed; phone numbers are masked for roles that may not read them.
 */
@NullMarked
package org.phonealert.admin.alerts;

import org.jspecify.annotations.NullMarked;
