package org.phonealert.base;

/** What was asked for does not exist. */
public class UnknownException extends PhoneAlertException {
    private static final long serialVersionUID = 1L;

    public UnknownException(String kind, Object name) {
        super("there is no " + kind + " '%s'", name);
    }
}
