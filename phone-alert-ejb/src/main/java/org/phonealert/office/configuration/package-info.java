/**
 * The set-up: applied and exported as one document, or changed part by part on the pages.
 *
 * <p>Promises: a document is applied completely or not at all, and applying it twice changes nothing more; a fault names its
 * place in the document; a change on a page never overwrites one that the user has not seen; every change is audited;
 * secrets are not exported.
 */
@NullMarked
package org.phonealert.office.configuration;

import org.jspecify.annotations.NullMarked;
