package org.phonealert.base.mail;

import java.util.Optional;

/** Due mails, claimed one at a time. */
public interface MailQueue {
    /** Claims the next due mail; empty if none is due. */
    Optional<Mail> claim();

    /** The mail server has accepted it. */
    void sent(Mail mail);

    /** It could not be sent; it is retried later. */
    void failed(Mail mail);

    /** The mail server refuses the address; it is retried much later. */
    void refused(Mail mail);
}
