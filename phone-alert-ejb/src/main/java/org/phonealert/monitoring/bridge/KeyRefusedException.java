package org.phonealert.monitoring.bridge;

import org.phonealert.base.PhoneAlertException;
import org.phonealert.base.RefusalReason;

/** A request has no key, or an unknown one. */
public class KeyRefusedException extends PhoneAlertException {
    private static final long serialVersionUID = 1L;

    public KeyRefusedException(RefusalReason reason) {
        super(reason);
    }
}
