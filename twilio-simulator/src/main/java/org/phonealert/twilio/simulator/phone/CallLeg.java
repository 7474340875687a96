package org.phonealert.twilio.simulator.phone;

import java.time.Duration;

/** The callee's leg of one call. A method does nothing when the state of the call does not allow it any more. */
public interface CallLeg {
    /** A snapshot of the call. */
    PhoneCall call();

    /**
     * Schedules an action in the time of the call, which runs at the pace of the phone. The action is cancelled if, before
     * that, the call is answered, completes a Gather, fetches another document or ends. To be called from a {@link Callee}
     * or from such an action only.
     */
    void after(Duration delay, Runnable action);

    /** The phone starts to ring. */
    void ring();

    /** A person or a machine answers. */
    void answer(AnsweredBy answeredBy);

    /**
     * Ends the call before it is answered.
     *
     * @param end BUSY or FAILED
     */
    void endUnanswered(CallStatus end);

    /**
     * Presses one key.
     *
     * @param key one of 0 to 9, * and #
     */
    void press(String key);

    /** Hangs up; a call that is not answered yet is rejected and ends as BUSY. */
    void hangUp();
}
