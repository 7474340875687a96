/**
 * Makes the whole set-up so from one document, and gives it back without its secrets; or changes one thing of it at a
 * time.
 */
@NullMarked
package org.phonealert.office.configuration;

import org.jspecify.annotations.NullMarked;
