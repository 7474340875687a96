package org.phonealert.people.account;

/** Why a login is refused. */
public enum LoginRefusal {
    /** The name or the password is wrong, or the account is locked after several wrong ones. */
    WRONG,
    /** No group of the person gives a role. */
    NO_ROLE,
    /** The account belongs to another person, or its password is kept here. */
    TAKEN,
    /** The directory or the provider gives no usable answer; the log has the reason. */
    UNAVAILABLE,
    /** The login by the provider was not started in this session, or took too long. */
    EXPIRED
}
