package org.phonealert.twilio.simulator.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * The account that the application uses.
 *
 * @param sid AC and 32 hexadecimal digits
 * @param authToken its secret
 * @param numbers the outgoing numbers that it owns, E.164
 */
public record Account(String sid, String authToken, Set<String> numbers) {
    /** Where its resources are, with a slash at the end. */
    String path() {
        return "/2010-04-01/Accounts/" + sid + "/";
    }

    boolean isEntitled(Optional<String> authorization) {
        String right =
                "Basic " + Base64.getEncoder().encodeToString((sid + ":" + authToken).getBytes(StandardCharsets.UTF_8));
        return authorization
                .filter(given -> MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    @Override
    public String toString() {
        return "Account " + sid;
    }
}
