package org.phonealert.people.signon;

/** The provider gives no answer, or none that can be trusted. The message is for the log. */
class OpenIdException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OpenIdException(String message) {
        super(message);
    }

    OpenIdException(String message, Throwable cause) {
        super(message, cause);
    }
}
