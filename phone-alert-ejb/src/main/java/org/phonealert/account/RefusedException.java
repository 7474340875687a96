package org.phonealert.account;

import org.phonealert.PhoneAlertException;

/** Somebody is not let in, and is told why. */
public class RefusedException extends PhoneAlertException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public RefusedException(Refusal refusal) {
        super("not let in: %s", refusal);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
