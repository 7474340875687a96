package org.phonealert.people.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/** The rules for passwords that are kept here. */
final class Password {
    static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int BYTES = 18;

    private Password() {}

    static String generate() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** @throws InvalidInputException if it is too short or too long */
    static void require(String field, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new InvalidInputException(field, RefusalReason.WRONG_LENGTH, SHORTEST, LONGEST);
        }
    }
}
