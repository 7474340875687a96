package org.phonealert.alerting.carrier;

/** The carrier did not answer, or its answer cannot be used. */
public class CarrierUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CarrierUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
