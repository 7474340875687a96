package org.phonealert.alerting.carrier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The telephony provider. Never call it inside a transaction: an answer can take seconds, or not come. */
public interface Carrier {

    /** Requests one call, once. An uncertain outcome is returned as such, and the request is never repeated here. */
    Placement place(CallRequest request);

    /**
     * Ends a call that is queued or rings; an answered call goes on.
     *
     * @throws CarrierUnavailableException if the carrier could not be asked
     */
    void cancel(String reference);

    /**
     * The calls to a number that were created since an instant, newest first.
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
