package org.phonealert.monitoring.connection;

import java.util.Set;

/**
 * The protocol of one kind of monitoring. It is called outside any transaction, by several threads, and gives up
 * within a minute.
 */
public interface SourceProtocol {
    /** The types of connection that this protocol serves. */
    Set<ConnectionType> connectionTypes();

    /**
     * Pushes a write-back to the source, exactly once however often this is called: an earlier attempt may have
     * succeeded although its answer was lost.
     *
     * @throws SourceException if the source does not have it now
     */
    Outcome push(SourceConnection connection, Writeback writeback) throws SourceException;

    /** Fetches all problems that are open now. */
    SourceState fetchState(SourceConnection connection) throws SourceException;

    /** The result of a push. */
    enum Outcome {
        /** The source has it now. */
        PUSHED,
        /** Nothing is left to push: the problem is resolved, or was acknowledged in the source itself. */
        OVER
    }
}
