package org.phonealert.twilio.simulator.call;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which fault befalls which callbacks of which calls. */
public final class CallbackFaults {
    private final Map<Callback, CallbackFault> everywhere = new ConcurrentHashMap<>();
    private final Map<String, Map<Callback, CallbackFault>> byNumber = new ConcurrentHashMap<>();

    /** From now on, for the calls to all numbers that have no faults of their own. */
    public void set(Callback callback, CallbackFault fault) {
        everywhere.put(callback, fault);
    }

    /** From now on, for the calls to one number. */
    public void set(String number, Callback callback, CallbackFault fault) {
        byNumber.computeIfAbsent(number, any -> new ConcurrentHashMap<>()).put(callback, fault);
    }

    /** No faults any more. */
    public void clear() {
        byNumber.clear();
        everywhere.clear();
    }

    CallbackFault of(String number, Callback callback) {
        return byNumber.getOrDefault(number, everywhere).getOrDefault(callback, CallbackFault.NONE);
    }
}
