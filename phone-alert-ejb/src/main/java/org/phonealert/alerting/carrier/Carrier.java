package org.phonealert.alerting.carrier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The telephony provider. Nothing here may be called inside a transaction: an answer can take seconds, or not come. */
public interface Carrier {

    /** Asks for one call, once: what is not certain is said so, never tried again here. */
    Placement place(CallRequest request);

    /**
     * Ends a call that is queued or rings; one that was answered goes on.
     *
     * @throws CarrierUnavailableException if the carrier could not be asked
     */
    void cancel(String reference);

    /**
     * The calls to a number that were made since an instant, newest first.
     *
     * @throws CarrierUnavailableException if the carrier could not be asked
     */
    List<CarrierCall> callsTo(String number, Instant since);

    /**
     * One call as the carrier knows it now.
     *
     * @throws CarrierUnavailableException if the carrier could not be asked
     */
    Optional<CarrierCall> find(String reference);
}
