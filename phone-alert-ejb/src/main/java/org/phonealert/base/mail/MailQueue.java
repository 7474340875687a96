package org.phonealert.base.mail;

import java.util.Optional;

/** Mails that are due, handed out one at a time to whoever sends them. */
public interface MailQueue {
    /** The next that is due, for as long as a lease; nothing if none is. */
    Optional<Mail> claim();

    /** The mail server has taken it. */
    void sent(Mail mail);

    /** It did not leave, and is tried again. */
    void failed(Mail mail);

    /** The mail server will have nothing for this address. */
    void refused(Mail mail);
}
