package org.phonealert.people.account;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The user or machine that makes this request; set by whatever authenticates it. The engine's own work has no actor. */
@RequestScoped
public class Actor {
    private String name = "nobody";

    @Nullable
    private Role role;

    /**
     * Makes this request that of an authenticated user or machine.
     *
     * @param actor as the audit log and acknowledgements name it
     */
    public void become(String actor, Role itsRole) {
        name = actor;
        role = itsRole;
    }

    public String name() {
        return name;
    }

    /** Whether the actor has this role or a higher one. */
    public boolean may(Role needed) {
        return role != null && role.includes(needed);
    }

    void require(Role needed) {
        if (!may(needed)) {
            throw new NotAllowedException(needed);
        }
    }
}
