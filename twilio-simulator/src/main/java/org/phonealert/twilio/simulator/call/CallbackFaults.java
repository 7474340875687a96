package org.phonealert.twilio.simulator.call;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which fault befalls the callbacks of which calls. */
public final class CallbackFaults {
    private final Map<String, CallbackFault> byNumber = new ConcurrentHashMap<>();
    private volatile CallbackFault everywhere = CallbackFault.NONE;

    /** From now on, for the calls to all numbers that have no fault of their own. */
    public void set(CallbackFault fault) {
        everywhere = fault;
    }

    /** From now on, for the calls to one number. */
    public void set(String number, CallbackFault fault) {
        byNumber.put(number, fault);
    }

    /** No faults any more. */
    public void clear() {
        byNumber.clear();
        everywhere = CallbackFault.NONE;
    }

    CallbackFault of(String number) {
        return byNumber.getOrDefault(number, everywhere);
    }
}
