package org.phonealert.monitoring.connection;

import java.util.Set;

/**
 * The language that a kind of monitoring speaks. It is called outside any transaction, by several threads, and gives up
 * within a minute.
 */
public interface SourceProtocol {
    /** The ways that it knows. */
    Set<ConnectionType> links();

    /**
     * Tells the source something, so that it stands there once however often this is called: an earlier try may have
     * arrived although nobody heard so.
     *
     * @throws SourceException if it does not stand there now
     */
    Outcome tell(SourceConnection link, Writeback reply) throws SourceException;

    /** Asks for all that is in trouble now. */
    SourceState ask(SourceConnection link) throws SourceException;

    /** What came of telling. */
    enum Outcome {
        /** It stands in the source now. */
        TOLD,
        /** There is nothing to tell any more: the trouble is over there, or somebody took it in charge there. */
        OVER
    }
}
