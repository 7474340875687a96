package org.phonealert.people.account;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose identity was checked elsewhere.
 *
 * @param name in small letters, whatever they are there: elsewhere they often do not matter
 * @param subject what that place knows them by for good, however they are called; null if it does not tell
 * @param role what their groups there stand for here
 */
public record VerifiedPerson(
        String name, AccountOrigin origin, @Nullable String subject, Role role) {
    public VerifiedPerson {
        name = name.toLowerCase(Locale.ROOT);
    }
}
