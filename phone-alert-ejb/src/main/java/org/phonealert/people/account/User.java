package org.phonealert.people.account;

import org.jspecify.annotations.Nullable;
import org.phonealert.base.Name;

/**
 * A person who may log in.
 *
 * @param name what they log in with
 * @param operator the name of the operator who this person is, if any
 * @param origin where the password is kept
 */
public record User(String name, Role role, @Nullable String operator, AccountOrigin origin) {
    public User {
        Name.require(name);
    }

    /** Whether password and role are kept here. */
    public boolean isLocal() {
        return origin == AccountOrigin.LOCAL;
    }

    /** The name in acknowledgements and in the audit log. */
    public String actingName() {
        return operator == null ? name : operator;
    }
}
