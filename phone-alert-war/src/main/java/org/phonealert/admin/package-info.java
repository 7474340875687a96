/**
 * What all pages share: forms, texts, dates, menu and session settings. Each entry of the menu has a package beside it, with
 * one backing bean a page, named like its .xhtml, and one bean for each further form of the page.
 *
 * <p>Promises: a refused form keeps what the user filled in and shows the reason at the field; every text exists in French
 * and English; text from outside never becomes a formula in a spreadsheet.
 */
@NullMarked
package org.phonealert.admin;

import org.jspecify.annotations.NullMarked;
