package org.phonealert.oncall.externaloncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a planning stands, for people.
 *
 * @param url null for those who do not set it up: there may be a secret in it
 * @param hasKey whether it is shown a key
 * @param answeredAt when it answered last; null if it never did
 * @param people whom it named then, by name; empty for nobody
 * @param failingSince null if it does not fail
 * @param fault null if it does not fail
 * @param reason null if it does not fail, or for those who do not set it up
 * @param stranger whether its last answer named somebody who is no operator
 * @param strangers whom; null for those who do not set it up
 */
public record ExternalOnCallStatus(
        @Nullable String url,
        boolean hasKey,
        @Nullable Instant answeredAt,
        String people,
        @Nullable Instant failingSince,
        @Nullable ExternalOnCallFault fault,
        @Nullable String reason,
        boolean stranger,
        @Nullable String strangers) {}
