package org.phonealert.monitoring.bridge;

import org.phonealert.base.PhoneAlertException;
import org.phonealert.base.RefusalReason;

/** The body of a request is larger than the limit. */
public class BodyTooLargeException extends PhoneAlertException {
    private static final long serialVersionUID = 1L;

    /** @param most how many bytes it may have */
    public BodyTooLargeException(long most) {
        super(RefusalReason.BODY_TOO_LARGE, most);
    }
}
