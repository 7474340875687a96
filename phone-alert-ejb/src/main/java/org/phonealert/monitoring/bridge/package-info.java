/**
 * What the bridges have in common, with each other and with the machine API: how a request shows its key, how a refusal is
 * answered (RFC 9457), and how the files of a kit get the address of the bridge.
 *
 * <p>Promises: one kind of refusal has one status and one form everywhere; the answer has the words in the language of the
 * request and the same as data; a kit gets no address that could break a script.
 */
@NullMarked
package org.phonealert.monitoring.bridge;

import org.jspecify.annotations.NullMarked;
