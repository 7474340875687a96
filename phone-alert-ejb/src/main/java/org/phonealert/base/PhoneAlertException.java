package org.phonealert.base;

import jakarta.ejb.ApplicationException;
import java.util.function.UnaryOperator;

/** A business rule said no. Nothing was changed: the transaction rolls back. */
@ApplicationException(rollback = true, inherited = true)
public abstract class PhoneAlertException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pattern;
    private final transient Object[] values;

    /**
     * @param pattern what is wrong and how to mend it, in English; with values as {@link String#format} has them
     * @param values what the pattern names; without any the pattern is taken as it is
     */
    protected PhoneAlertException(String pattern, Object... values) {
        super(filled(pattern, values));
        this.pattern = pattern;
        this.values = values.clone();
    }

    /** The same refusal in other circumstances. */
    protected PhoneAlertException(PhoneAlertException same) {
        this(same.pattern, same.values);
    }

    /** What is wrong and how to mend it, for the one who asked. */
    public String reason() {
        return filled(pattern, values);
    }

    /**
     * The same in another language.
     *
     * @param translation gives the sentence for the English one, its values unfilled in both
     */
    public String reason(UnaryOperator<String> translation) {
        return filled(translation.apply(pattern), values);
    }

    private static String filled(String pattern, Object... values) {
        return values.length == 0 ? pattern : pattern.formatted(values);
    }
}
