package org.phonealert.people.account;

import org.phonealert.base.PhoneAlertException;

/** Somebody is not let in, and is told why. */
public class LoginRefusedException extends PhoneAlertException {
    private static final long serialVersionUID = 1L;

    private final LoginRefusal refusal;

    public LoginRefusedException(LoginRefusal refusal) {
        super("not let in: %s", refusal);
        this.refusal = refusal;
    }

    public LoginRefusal refusal() {
        return refusal;
    }
}
