package org.phonealert.people.account;

/** Why somebody is not let in. */
public enum LoginRefusal {
    /** Name or password are wrong, or too many were just now. */
    WRONG,
    /** None of their groups stands for a role. */
    NO_ROLE,
    /** The name is somebody else's here: a password of our own belongs to it, or another person had it. */
    TAKEN,
    /** The directory or the provider gives no answer that can be used; the log says more. */
    UNAVAILABLE,
    /** The way by the provider was not begun here, or is over. */
    EXPIRED
}
