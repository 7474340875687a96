package org.phonealert.base;

import jakarta.ejb.ApplicationException;
import org.phonealert.base.words.Language;

/**
 * The business refuses something: the transaction rolls back and nothing is changed. The message is in English, for the log;
 * readers get {@link #explain}.
 */
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

    /** The reason and its values, as data. */
    public Refusal refusal() {
        return refusal;
    }

    /** What is wrong and how to fix it, in words. */
    public String explain(Language language) {
        return refusal.in(language);
    }
}
