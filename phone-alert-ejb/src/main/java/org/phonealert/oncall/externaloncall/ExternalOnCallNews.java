package org.phonealert.oncall.externaloncall;

/**
 * News of an external on-call system that administrators get once; fired in the transaction that records it.
 *
 * @param schedule by name
 * @param detail what is wrong, or was
 */
public record ExternalOnCallNews(Kind kind, String schedule, String detail) {
    /** What happened. */
    public enum Kind {
        /** It does not answer any more. */
        FAILS,
        /** It answers again. */
        IS_BACK,
        /** It names people who are no operators. */
        NAMES_STRANGERS
    }

    /** The same in every language. */
    public String summary() {
        return "%s (%s)".formatted(schedule, detail);
    }
}
