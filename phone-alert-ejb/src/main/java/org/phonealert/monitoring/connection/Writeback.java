package org.phonealert.monitoring.connection;

/**
 * What is pushed back to a source about one of its alerts.
 *
 * @param id unique among all
 * @param alertId ours
 * @param dedupKey the source's key of it
 * @param author who did it, as the source shows it: at most 100 characters, and it ends with {@link #MARK}
 * @param text what the source shows: at most 300 characters, one line
 * @param attempts how many attempts failed; some of them may have arrived
 */
public record Writeback(long id, long alertId, String dedupKey, Kind kind, String author, String text, int attempts) {
    /** The end of every author of ours: an acknowledgement that comes from a source under such a name is our own echo. */
    public static final String MARK = "(Phone Alert)";

    /** What the source does with it. */
    public enum Kind {
        /** Acknowledges the problem. */
        ACKNOWLEDGE,
        /** Comments on the problem. */
        COMMENT
    }

    /** Whether an acknowledgement under this name is one that we made ourselves. */
    public static boolean isOurs(String author) {
        return author.strip().endsWith(MARK);
    }
}
