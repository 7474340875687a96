package org.phonealert.base;

import jakarta.ejb.ApplicationException;
import org.phonealert.base.words.Language;

/** A business rule said no. Nothing was changed: the transaction rolls back. The message is for the log, in English. */
@ApplicationException(rollback = true, inherited = true)
public abstract class PhoneAlertException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** @param values of the reason's arguments, in their order */
    protected PhoneAlertException(RefusalReason reason, Object... values) {
        this(Refusal.of(reason, values));
    }

    private PhoneAlertException(Refusal refusal) {
        this(refusal.in(Language.ENGLISH), refusal);
    }

    protected PhoneAlertException(String message, Refusal refusal) {
        super(message);
        this.refusal = refusal;
    }

    /** What is wrong, as data. */
    public Refusal refusal() {
        return refusal;
    }

    /** What is wrong and how to mend it, for the one who asked. */
    public String explain(Language language) {
        return refusal.in(language);
    }
}
