package org.phonealert.monitoring.connection;

/** A source could not be told or asked. */
public final class SourceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** @param reason for an administrator, without any secret: what is wrong, and the mend if it is known */
    public SourceException(Fault fault, String reason) {
        super(reason);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    /** What kind of thing is wrong. */
    public enum Fault {
        /** No answer, or one that says that it cannot now; again later, nothing else will go through either. */
        UNREACHABLE,
        /** It does not let us in, or not do this: again later, for an administrator may mend it; told at once. */
        NOT_ALLOWED,
        /** It will never take this one, others perhaps: what it is about is unknown there, say. */
        REFUSED
    }
}
