package org.phonealert.people.signon;

/** The tokens that a provider gives for a code. */
record OpenIdTokens(String idToken, String accessToken) {
    /** Without the tokens, for the log. */
    @Override
    public String toString() {
        return "OpenIdTokens";
    }
}
