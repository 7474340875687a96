package org.phonealert;

import jakarta.ejb.ApplicationException;

/** A business rule said no. Nothing was changed: the transaction rolls back. */
@ApplicationException(rollback = true, inherited = true)
public abstract class PhoneAlertException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    protected PhoneAlertException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** What is wrong and how to mend it, for the one who asked. */
    public String reason() {
        return reason;
    }
}
