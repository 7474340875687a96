package org.phonealert.people.account;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** For whom this request is made: set by whoever let it in. The engine's own work has none. */
@RequestScoped
public class Actor {
    private String name = "nobody";

    @Nullable
    private Role role;

    /**
     * Lets somebody act.
     *
     * @param who as the audit and acknowledgements name it
     */
    public void is(String who, Role what) {
        name = who;
        role = what;
    }

    public String name() {
        return name;
    }

    public boolean may(Role needed) {
        return role != null && role.includes(needed);
    }

    void require(Role needed) {
        if (!may(needed)) {
            throw new NotAllowedException(needed);
        }
    }
}
