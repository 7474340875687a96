package org.phonealert.account;

/** Who knows somebody's password. */
public enum Origin {
    /** Phone Alert itself. */
    LOCAL,
    /** The enterprise's directory, asked each time. */
    LDAP,
    /** The enterprise's OpenID provider, to which people are sent. */
    OPENID
}
