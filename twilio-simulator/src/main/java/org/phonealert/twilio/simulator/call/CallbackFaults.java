package org.phonealert.twilio.simulator.call;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The faults that a test injected for callbacks. Thread-safe. */
public final class CallbackFaults {
    private final Map<Callback, CallbackFault> everywhere = new ConcurrentHashMap<>();
    private final Map<String, Map<Callback, CallbackFault>> byNumber = new ConcurrentHashMap<>();

    /** Injects a fault for calls to numbers without faults of their own; replaces the earlier one. */
    public void set(Callback callback, CallbackFault fault) {
        everywhere.put(callback, fault);
    }

    /** Injects a fault for calls to one number; replaces the earlier one. */
    public void set(String number, Callback callback, CallbackFault fault) {
        byNumber.computeIfAbsent(number, any -> new ConcurrentHashMap<>()).put(callback, fault);
    }

    /** Removes all faults. */
    public void clear() {
        byNumber.clear();
        everywhere.clear();
    }

    /** The fault that applies to a callback about a call to this number. */
    CallbackFault of(String number, Callback callback) {
        return byNumber.getOrDefault(number, everywhere).getOrDefault(callback, CallbackFault.NONE);
    }
}
