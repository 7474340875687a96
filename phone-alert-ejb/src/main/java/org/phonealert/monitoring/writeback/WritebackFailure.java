package org.phonealert.monitoring.writeback;

import org.phonealert.monitoring.connection.SourceException;

/**
 * Why and how a write-back failed.
 *
 * @param technical what the source, its kit or the protocol said
 */
public record WritebackFailure(WritebackProblem problem, String technical) {
    /** What a bridge met. */
    static WritebackFailure of(SourceException failure) {
        WritebackProblem problem = switch (failure.fault()) {
            case UNREACHABLE -> WritebackProblem.UNREACHABLE;
            case NOT_ALLOWED -> WritebackProblem.NOT_ALLOWED;
            case REFUSED -> WritebackProblem.REFUSED;
        };
        return new WritebackFailure(problem, failure.reason());
    }
}
