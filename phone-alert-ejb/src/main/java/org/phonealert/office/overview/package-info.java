/**
 * What people see: the open alerts, the past, the telephones, the use of credits.
 *
 * <p>Promises: it reads and changes nothing; a telephone number is shown whole only to people who handle alerts.
 */
@NullMarked
package org.phonealert.office.overview;

import org.jspecify.annotations.NullMarked;
