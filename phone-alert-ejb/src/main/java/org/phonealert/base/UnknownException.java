package org.phonealert.base;

/** What was asked for does not exist. */
public class UnknownException extends PhoneAlertException {
    private static final long serialVersionUID = 1L;

    public UnknownException(RefusalReason reason, Object... values) {
        super(reason, values);
    }
}
