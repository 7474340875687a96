package org.phonealert.people.account;

import org.phonealert.base.PhoneAlertException;
import org.phonealert.base.RefusalReason;

/** The one who asks may not do this. */
public class NotAllowedException extends PhoneAlertException {
    private static final long serialVersionUID = 1L;

    /** @param reason one without arguments */
    public NotAllowedException(RefusalReason reason) {
        super(reason);
    }

    public NotAllowedException(Role needed) {
        super(RefusalReason.ROLE_NEEDED, needed);
    }
}
