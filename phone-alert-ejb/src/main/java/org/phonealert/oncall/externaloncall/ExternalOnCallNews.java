package org.phonealert.oncall.externaloncall;

/**
 * Something that administrators are to be told of a planning, once, in the transaction that writes it down.
 *
 * @param schedule by name
 * @param detail what is wrong, or was
 */
public record ExternalOnCallNews(Kind kind, String schedule, String detail) {
    /** What happened. */
    public enum Kind {
        /** It answers no more. */
        FAILS,
        /** It answers again. */
        IS_BACK,
        /** It names people who are no operators. */
        NAMES_STRANGERS
    }

    /** In a form that every language reads. */
    public String summary() {
        return "%s (%s)".formatted(schedule, detail);
    }
}
