package org.phonealert.monitoring.connection;

/**
 * A source cannot be told and asked any more, or can again. Fired inside the transaction that writes it down.
 *
 * @param source by name
 * @param detail what is wrong, or was
 */
public record ConnectionNews(boolean fails, String source, String detail) {
    /** In a form that every language reads. */
    public String summary() {
        return "%s (%s)".formatted(source, detail);
    }
}
