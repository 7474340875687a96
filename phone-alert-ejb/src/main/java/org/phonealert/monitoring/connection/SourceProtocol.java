package org.phonealert.monitoring.connection;

import java.util.Set;

/**
 * How one kind of monitoring is reached. Called outside of any transaction, by several threads; every call ends within a
 * minute.
 */
public interface SourceProtocol {
    /** The types of connection that it serves. */
    Set<ConnectionType> types();

    /**
     * Pushes a writeback to the source. However often this is called, the source has it once: an earlier attempt may have
     * arrived although its answer was lost.
     *
     * @throws SourceException if the source does not have it now
     */
    Outcome push(SourceConnection connection, Writeback writeback) throws SourceException;

    /** Fetches all problems that the source has now. */
    SourceState fetchState(SourceConnection connection) throws SourceException;

    /** The result of a push. */
    enum Outcome {
        /** The source has it. */
        PUSHED,
        /** There is nothing to push any more: in the source the problem is over, or acknowledged. */
        OVER
    }
}
