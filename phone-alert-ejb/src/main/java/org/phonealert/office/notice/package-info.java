/**
 * Notifies administrators by e-mail of what only they can repair.
 *
 * <p>Promises: no notice is lost; mails to one administrator have a pause between them; alerting never waits for a mail
 * server.
 */
@NullMarked
package org.phonealert.office.notice;

import org.jspecify.annotations.NullMarked;
