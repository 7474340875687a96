package org.phonealert;

/** What came in cannot be taken: names the field and the mend. */
public class InvalidInputException extends PhoneAlertException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the field at fault, as the sender named it, such as {@code operators[0].mobileNumber}
     * @param reason what is wrong and how to mend it
     */
    public InvalidInputException(String field, String reason) {
        super(reason);
        this.field = field;
    }

    public String field() {
        return field;
    }

    /** The same fault seen from the document around it. */
    public InvalidInputException within(String parent) {
        return new InvalidInputException(
                field.isEmpty() ? parent : field.startsWith("[") ? parent + field : parent + "." + field, reason());
    }
}
