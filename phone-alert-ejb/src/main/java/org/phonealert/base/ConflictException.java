package org.phonealert.base;

/** What was asked cannot be done in the state that things are in. */
public class ConflictException extends PhoneAlertException {
    private static final long serialVersionUID = 1L;

    public ConflictException(RefusalReason reason, Object... values) {
        super(reason, values);
    }
}
