package org.phonealert.monitoring.connection;

/**
 * A source cannot be reached any more, or can again. Fired inside the transaction that records it.
 *
 * @param source by name
 * @param detail what is wrong, or was
 */
public record ConnectionHealthChanged(boolean fails, String source, String detail) {
    /** The same in every language. */
    public String summary() {
        return "%s (%s)".formatted(source, detail);
    }
}
