package org.phonealert.account;

import org.jspecify.annotations.Nullable;
import org.phonealert.Name;

/**
 * Somebody who may log in, without the password.
 *
 * @param name what they log in with
 * @param operator the operator who they are, if any, by name
 */
public record User(String name, Role role, @Nullable String operator) {
    public User {
        Name.require(name);
    }

    /** The name that acknowledgements and the audit have. */
    public String actingName() {
        return operator == null ? name : operator;
    }
}
