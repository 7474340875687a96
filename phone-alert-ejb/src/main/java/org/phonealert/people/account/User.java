package org.phonealert.people.account;

import org.jspecify.annotations.Nullable;
import org.phonealert.base.Name;

/**
 * Somebody who may log in, without the password.
 *
 * @param name what they log in with
 * @param operator the operator who they are, if any, by name
 * @param origin who knows their password
 */
public record User(String name, Role role, @Nullable String operator, AccountOrigin origin) {
    public User {
        Name.require(name);
    }

    /** Whether password and role are kept here. */
    public boolean isLocal() {
        return origin == AccountOrigin.LOCAL;
    }

    /** The name that acknowledgements and the audit have. */
    public String actingName() {
        return operator == null ? name : operator;
    }
}
