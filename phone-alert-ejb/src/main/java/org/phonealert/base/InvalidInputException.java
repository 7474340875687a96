package org.phonealert.base;

import org.phonealert.base.words.Language;

/** The input cannot be accepted: names the field and says what is wrong with it. */
public class InvalidInputException extends PhoneAlertException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the field at fault, as the sender named it, such as {@code operators[0].mobileNumber}
     * @param values of the reason's arguments, in their order
     */
    public InvalidInputException(String field, RefusalReason reason, Object... values) {
        this(field, Refusal.of(reason, values));
    }

    private InvalidInputException(String field, Refusal refusal) {
        super(explained(field, refusal, Language.ENGLISH), refusal);
        this.field = field;
    }

    /** The same refusal, as the fault of this field. */
    public static InvalidInputException of(String field, PhoneAlertException refused) {
        return new InvalidInputException(field, refused.refusal());
    }

    public String field() {
        return field;
    }

    /** The same fault seen from the document around it. */
    public InvalidInputException within(String parent) {
        return of(field.isEmpty() ? parent : field.startsWith("[") ? parent + field : parent + "." + field, this);
    }

    /** The same fault seen without the document around it: {@code operators[0].email} becomes {@code email}. */
    public InvalidInputException without(String parent) {
        return of(field.replaceFirst("^\\Q" + parent + "\\E\\[\\d+]\\.?", ""), this);
    }

    /** After the name of the field, if one field is at fault. */
    @Override
    public String explain(Language language) {
        return explained(field, refusal(), language);
    }

    private static String explained(String field, Refusal refusal, Language language) {
        return field.isEmpty() ? refusal.in(language) : field + ": " + refusal.in(language);
    }
}
