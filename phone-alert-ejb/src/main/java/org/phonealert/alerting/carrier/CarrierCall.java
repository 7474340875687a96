package org.phonealert.alerting.carrier;

/**
 * A call in the carrier's records.
 *
 * @param reference the carrier's own id of the call
 */
public record CarrierCall(String reference, CallStatus status) {}
