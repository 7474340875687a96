package org.phonealert.base;

/** The request is not possible in the present state. */
public class ConflictException extends PhoneAlertException {
    private static final long serialVersionUID = 1L;

    public ConflictException(RefusalReason reason, Object... values) {
        super(reason, values);
    }
}
