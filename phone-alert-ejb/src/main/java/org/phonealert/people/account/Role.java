package org.phonealert.people.account;

/** What somebody may do. Whoever has a role may do all that the roles before it may. */
public enum Role {
    /** Sees everything but secrets. */
    VIEWER,
    /** Takes alerts in charge, resolves them, moves them on. */
    OPERATOR,
    /** Sets up who is called, when and how. */
    EDITOR,
    /** Everything else: integrations, credits, accounts. */
    ADMINISTRATOR;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
