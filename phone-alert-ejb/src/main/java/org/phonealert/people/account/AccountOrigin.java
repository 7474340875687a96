package org.phonealert.people.account;

/** Where the password of an account is kept. */
public enum AccountOrigin {
    /** In Phone Alert. */
    LOCAL,
    /** In the enterprise's directory, which is asked at each login. */
    LDAP,
    /** At the enterprise's OpenID provider, to which the browser is redirected. */
    OPENID
}
