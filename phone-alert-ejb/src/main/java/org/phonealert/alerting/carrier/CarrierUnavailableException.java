package org.phonealert.alerting.carrier;

/** The carrier could not be asked, or gave no answer that can be used. */
public class CarrierUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CarrierUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
