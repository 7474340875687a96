package org.phonealert.base;

/** What came in cannot be taken: names the field and the mend. */
public class InvalidInputException extends PhoneAlertException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the field at fault, as the sender named it, such as {@code operators[0].mobileNumber}
     * @param pattern what is wrong and how to mend it
     * @param values what the pattern names
     */
    public InvalidInputException(String field, String pattern, Object... values) {
        super(pattern, values);
        this.field = field;
    }

    private InvalidInputException(String field, PhoneAlertException same) {
        super(same);
        this.field = field;
    }

    /** A refusal as the fault of this field. */
    public static InvalidInputException of(String field, PhoneAlertException refusal) {
        return new InvalidInputException(field, refusal);
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
}
