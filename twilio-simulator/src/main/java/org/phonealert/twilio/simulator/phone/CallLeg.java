package org.phonealert.twilio.simulator.phone;

import java.time.Duration;

/** One call as seen from the phone. Every method may be called at any time and does nothing when it comes too late. */
public interface CallLeg {
    /** The call as it stands. */
    PhoneCall call();

    /** Does something later, in the time of the people on the phone, unless the call has gone on by then. */
    void after(Duration delay, Runnable act);

    /** The phone begins to ring. */
    void ring();

    /** Somebody or something picks up. */
    void answer(AnsweredBy who);

    /** The call is not taken, and ends as busy or failed. */
    void refuse(CallStatus end);

    /** A key is pressed: one of 0 to 9, * and #. */
    void press(String key);

    /** The person hangs up. */
    void hangUp();
}
