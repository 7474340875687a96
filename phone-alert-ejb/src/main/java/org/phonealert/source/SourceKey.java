package org.phonealert.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.phonealert.InvalidInputException;

/**
 * The secret that a source shows. Only its SHA-256 is kept: a key is long and random, so that a slow password hash
 * would add nothing but time to every event.
 *
 * @param text 20 to 200 characters, printable ASCII without blanks
 */
public record SourceKey(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 32;

    public SourceKey {
        if (!text.matches("[!-~]{20,200}")) {
            throw new InvalidInputException("key", "must be 20 to 200 printable characters without blanks");
        }
    }

    public static SourceKey generate() {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return new SourceKey("pa_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    String hash() {
        return hash(text);
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Never the secret itself: this may end in a log. */
    @Override
    public String toString() {
        return "SourceKey[…]";
    }
}
