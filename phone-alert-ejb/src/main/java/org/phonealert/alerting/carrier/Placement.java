package org.phonealert.alerting.carrier;

/** What came of asking for a call. */
public sealed interface Placement {

    /** The carrier took it, under this reference. */
    record Accepted(String reference) implements Placement {}

    /** The carrier said no, and would say it again. */
    record Refused(String error) implements Placement {}

    /** It surely did not reach the carrier, or was surely not processed: it may be asked for again. */
    record NotSent(String error) implements Placement {}

    /** It may ring or not: nobody may dial again before the carrier has been asked. */
    record Uncertain(String error) implements Placement {}
}
