package org.phonealert.people.signon;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What somebody's browser is sent to the provider with, kept in their session until they come back: whoever comes without
 * it was not sent by us.
 *
 * @param state comes back with the browser (RFC 6749, 10.12)
 * @param nonce comes back inside the token (OpenID Connect Core 1.0, 3.1.2.1)
 * @param verifier proves that who brings the code is who asked for it (RFC 7636)
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

    /** Without what nobody else may know. */
    @Override
    public String toString() {
        return "Errand";
    }
}
