package org.phonealert.people.account;

/** Who knows somebody's password. */
public enum AccountOrigin {
    /** Phone Alert itself. */
    LOCAL,
    /** The enterprise's directory, asked each time. */
    LDAP,
    /** The enterprise's OpenID provider, to which people are sent. */
    OPENID
}
