/**
 * Sends mails, and keeps track of when each is due.
 *
 * <p>Promises: a mail stays due until the mail server has accepted it; one worker at a time sends it, on all nodes
 * together; text from outside adds no line and no header to a mail.
 */
@NullMarked
package org.phonealert.base.mail;

import org.jspecify.annotations.NullMarked;
