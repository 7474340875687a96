package org.phonealert.monitoring.connection;

/**
 * Something that a source is to be told of one of its alerts.
 *
 * @param id unique among all
 * @param alertId ours
 * @param dedupKey what the source calls it
 * @param author who did it, for the source: at most 100 characters, and it ends with {@link #MARK}
 * @param text what is to be told: at most 300 characters, one line
 * @param attempts how often it was tried before; some of these may have arrived
 */
public record Writeback(long id, long alertId, String dedupKey, Kind kind, String author, String text, int attempts) {
    /** What an author of ours ends with: an acknowledgement that comes from a source under such a name is our own echo. */
    public static final String MARK = "(Phone Alert)";

    /** What the source shall do with it. */
    public enum Kind {
        /** Somebody has it: acknowledge it. */
        ACKNOWLEDGE,
        /** Only write it down beside the trouble. */
        COMMENT
    }

    /** Whether an acknowledgement under this name is one that we made ourselves. */
    public static boolean isOurs(String author) {
        return author.strip().endsWith(MARK);
    }
}
