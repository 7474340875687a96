package org.phonealert.alerting.source;

import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.Secret;

/**
 * The secret key of a source. Only its SHA-256 hash is stored: as keys are long and random, a slow password hash would
 * add only time to every event.
 *
 * @param text 20 to 200 characters, printable ASCII without blanks
 */
public record SourceKey(String text) {
    public SourceKey {
        if (!text.matches("[!-~]{20,200}")) {
            throw new InvalidInputException("key", RefusalReason.WEAK_SOURCE_KEY);
        }
    }

    public static SourceKey generate() {
        return new SourceKey(Secret.generate());
    }

    String hash() {
        return hash(text);
    }

    static String hash(String text) {
        return Secret.hash(text);
    }

    /** Without the secret: this may be logged. */
    @Override
    public String toString() {
        return "SourceKey[…]";
    }
}
