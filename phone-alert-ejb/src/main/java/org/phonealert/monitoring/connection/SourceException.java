package org.phonealert.monitoring.connection;

/** A push to a source, or fetching its state, failed. */
public final class SourceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** @param reason for an administrator, without any secret: what is wrong, and how to correct it if that is known */
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

    /** The kind of failure. */
    public enum Fault {
        /** No answer, or one that says "not now": other requests would fail too; all are retried later. */
        UNREACHABLE,
        /** It refuses our login, or this action: retried later, because an administrator may correct it; notified at once. */
        NOT_ALLOWED,
        /** It will never accept this one, for example because it does not know the object; others it may accept. */
        REFUSED
    }
}
