/**
 * What people see: open and past alerts, telephones, integrations, the use of credits.
 *
 * <p>Promises: it is read only; telephone numbers are shown in full only to people who handle alerts.
 */
@NullMarked
package org.phonealert.office.overview;

import org.jspecify.annotations.NullMarked;
