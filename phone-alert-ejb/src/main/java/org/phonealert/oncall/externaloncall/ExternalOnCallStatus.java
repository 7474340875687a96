package org.phonealert.oncall.externaloncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of an external on-call system, for the pages.
 *
 * @param url null for readers who may not edit: there may be a secret in it
 * @param hasKey whether a key is sent to it
 * @param answeredAt when it answered last; null if it never did
 * @param people whom it named then, by name; empty for none
 * @param failingSince null if it does not fail
 * @param fault null if it does not fail
 * @param reason null if it does not fail, or for readers who may not edit
 * @param stranger whether its last answer named people who are no operators
 * @param strangers these people; null for readers who may not edit
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
