/**
 * Shared by the bridges and the machine API: the key of a request, the answer to a refusal (RFC 9457), and the address of
 * the bridge in the files of its kit.
 *
 * <p>Promises: one kind of refusal has one status and one form everywhere; the answer has a text in the language of the
 * request and the same as data; a kit gets no address that could break a script.
 */
@NullMarked
package org.phonealert.monitoring.bridge;

import org.jspecify.annotations.NullMarked;
