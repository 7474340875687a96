package org.phonealert.alerting.carrier;

/**
 * A call as the carrier knows it.
 *
 * @param reference the carrier's own id of the call
 */
public record CarrierCall(String reference, CallStatus status) {}
