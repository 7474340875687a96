package org.phonealert.demo;

/** Something that keeps the play from going on; the message says what, in French, for the one who watches. */
final class StageFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StageFailure(String message) {
        super(message);
    }

    StageFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
