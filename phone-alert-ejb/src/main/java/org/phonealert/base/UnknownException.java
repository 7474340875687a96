package org.phonealert.base;

/** Something that a request names does not exist. */
public class UnknownException extends PhoneAlertException {
    private static final long serialVersionUID = 1L;

    public UnknownException(RefusalReason reason, Object... values) {
        super(reason, values);
    }
}
