package org.phonealert.people.account;

import org.phonealert.base.PhoneAlertException;
import org.phonealert.base.RefusalReason;

/** A login was refused, for a reason that the login page shows. */
public class LoginRefusedException extends PhoneAlertException {
    private static final long serialVersionUID = 1L;

    private final LoginRefusal kind;

    public LoginRefusedException(LoginRefusal kind) {
        super(RefusalReason.LOGIN_REFUSED, kind);
        this.kind = kind;
    }

    public LoginRefusal kind() {
        return kind;
    }
}
