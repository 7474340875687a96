/** The machine API: JSON in and out, strict, with errors that name the field. */
@NullMarked
package org.phonealert.rest;

import org.jspecify.annotations.NullMarked;
