package org.phonealert.twilio.simulator.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * The Twilio account of the application.
 *
 * @param sid the AccountSid: AC and 32 hexadecimal digits
 * @param authToken the secret of the account
 * @param numbers the outgoing numbers of the account, E.164
 */
public record Account(String sid, String authToken, Set<String> numbers) {
    /** The path of the resources of the account, with a trailing slash. */
    String path() {
        return "/2010-04-01/Accounts/" + sid + "/";
    }

    /** Whether an Authorization header holds the credentials of the account. */
    boolean isAuthenticatedBy(Optional<String> authorization) {
        String expected =
                "Basic " + Base64.getEncoder().encodeToString((sid + ":" + authToken).getBytes(StandardCharsets.UTF_8));
        return authorization
                .filter(header -> MessageDigest.isEqual(
                        header.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    @Override
    public String toString() {
        return "Account " + sid;
    }
}
