package org.phonealert.demo;

/** The demonstration cannot go on; the message says why, in French, for the viewer. */
final class StageFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StageFailure(String message) {
        super(message);
    }

    StageFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
