package org.phonealert.people.signon;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secrets of one login by the provider, kept in the session until the browser comes back. A browser that comes back to
 * a session without them was not sent by us.
 *
 * @param state comes back with the browser (RFC 6749, 10.12)
 * @param nonce comes back inside the token (OpenID Connect Core 1.0, 3.1.2.1)
 * @param verifier proves that the code is redeemed by the one who asked for it (RFC 7636)
 */
public record PendingLogin(String state, String nonce, String verifier) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int BYTES = 32;

    public static PendingLogin begin() {
        return new PendingLogin(random(), random(), random());
    }

    private static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Without the secrets, for the log. */
    @Override
    public String toString() {
        return "PendingLogin";
    }
}
