package org.phonealert.twilio.simulator.api;

import java.util.UUID;

/** Makes the names of resources. */
final class Sids {
    private Sids() {}

    /** Two letters and 32 hexadecimal digits that nothing else has. */
    static String next(String letters) {
        return letters + UUID.randomUUID().toString().replace("-", "");
    }
}
