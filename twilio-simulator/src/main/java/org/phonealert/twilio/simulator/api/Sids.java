package org.phonealert.twilio.simulator.api;

import java.util.UUID;

/** Generates the sids of resources. */
final class Sids {
    private Sids() {}

    /** A new, unique sid: two letters and 32 hexadecimal digits. */
    static String next(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "");
    }
}
