package org.phonealert.people.account;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person whose identity the directory or the provider has verified.
 *
 * @param name becomes lower case: directories often ignore the case
 * @param subject the identifier that stays when the name changes; null if there is none
 * @param role the one that their groups give
 */
public record VerifiedPerson(
        String name, AccountOrigin origin, @Nullable String subject, Role role) {
    public VerifiedPerson {
        name = name.toLowerCase(Locale.ROOT);
    }
}
