package org.phonealert.alerting.carrier;

/** The outcome of requesting a call. */
public sealed interface Placement {

    /** The carrier accepted the call under this reference. */
    record Accepted(String reference) implements Placement {}

    /** The carrier refused the call and would refuse it again. */
    record Refused(CarrierError error) implements Placement {}

    /** The request did not reach the carrier or was not processed, for certain: it may be repeated. */
    record NotSent(CarrierError error) implements Placement {}

    /** The call may exist or not: it must not be requested again before the carrier was asked for it. */
    record Uncertain(CarrierError error) implements Placement {}
}
