package org.phonealert.monitoring.writeback;

import org.phonealert.monitoring.connection.SourceException;

/**
 * Why a write-back failed.
 *
 * @param technical the message of the source, of its kit or of the protocol
 */
public record WritebackFailure(WritebackProblem problem, String technical) {
    /** The failure of a push. */
    static WritebackFailure of(SourceException failure) {
        WritebackProblem problem = switch (failure.fault()) {
            case UNREACHABLE -> WritebackProblem.UNREACHABLE;
            case NOT_ALLOWED -> WritebackProblem.NOT_ALLOWED;
            case REFUSED -> WritebackProblem.REFUSED;
        };
        return new WritebackFailure(problem, failure.reason());
    }
}
