package org.phonealert.people.account;

import org.phonealert.base.PhoneAlertException;

/** Whoever asks has not the role for it. */
public class NotAllowedException extends PhoneAlertException {
    private static final long serialVersionUID = 1L;

    public NotAllowedException(Role needed) {
        super("this needs the role %s", needed);
    }
}
