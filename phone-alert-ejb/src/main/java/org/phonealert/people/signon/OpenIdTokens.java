package org.phonealert.people.signon;

/** What a code is worth. */
record OpenIdTokens(String idToken, String accessToken) {
    /** They open doors: no log has them. */
    @Override
    public String toString() {
        return "OpenIdTokens";
    }
}
