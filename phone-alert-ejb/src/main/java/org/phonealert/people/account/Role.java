package org.phonealert.people.account;

/** What a user may do. A role includes all roles before it. */
public enum Role {
    /** Sees everything but secrets. */
    VIEWER,
    /** Acknowledges, resolves and escalates alerts. */
    OPERATOR,
    /** Sets up who is called, when and how. */
    EDITOR,
    /** Everything else: integrations, credits, accounts. */
    ADMINISTRATOR;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
