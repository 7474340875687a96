/**
 * The machine API, version 1.
 *
 * <p>Promises: JSON is read strictly and written the same on every server; a refusal is answered as RFC 9457 and names the
 * field; an event is answered with 202 only after it is committed; the OpenAPI document describes every resource and field.
 */
@NullMarked
package org.phonealert.rest;

import org.jspecify.annotations.NullMarked;
