package org.phonealert.people.signon;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * How to reach the enterprise's OpenID provider.
 *
 * @param issuer as its tokens name it
 * @param title its name on the login page; empty for a general one
 * @param scope the scopes that are requested
 * @param nameClaim the claim that becomes the name of the user
 * @param groupsClaim the claim that lists the groups; a dot leads into an object
 */
record OpenIdSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String title,
        String scope,
        String nameClaim,
        String groupsClaim) {

    /**
     * Reads the settings.
     *
     * @param text gives the value of a key, if it is set
     * @throws IllegalArgumentException naming the setting that cannot be right
     */
    static Optional<OpenIdSettings> read(Function<String, Optional<String>> text) {
        return text.apply("phonealert.openid.issuer").map(issuer -> {
            requireUrl(issuer);
            return new OpenIdSettings(
                    issuer,
                    required(text, "phonealert.openid.client-id"),
                    required(text, "phonealert.openid.client-secret"),
                    text.apply("phonealert.openid.title").orElse(""),
                    text.apply("phonealert.openid.scope").orElse("openid profile email"),
                    text.apply("phonealert.openid.name-claim").orElse("preferred_username"),
                    text.apply("phonealert.openid.groups-claim").orElse("groups"));
        });
    }

    private static String required(Function<String, Optional<String>> text, String key) {
        return text.apply(key)
                .orElseThrow(() -> new IllegalArgumentException(key + " is missing: the provider gives it"));
    }

    /** HTTPS, or HTTP on this machine: tokens and our secret are sent there. */
    private static void requireUrl(String issuer) {
        URI url;
        try {
            url = URI.create(issuer);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("phonealert.openid.issuer is no URL: '%s'".formatted(issuer), malformed);
        }
        boolean loopback = "localhost".equals(url.getHost()) || "127.0.0.1".equals(url.getHost());
        boolean safe = "https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && loopback);
        if (url.getHost() == null || !safe) {
            throw new IllegalArgumentException(
                    "phonealert.openid.issuer must be a URL such as https://login.example.org, not '%s'"
                            .formatted(issuer));
        }
    }

    String discovery() {
        return issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
    }

    /** Without the secret, for the log. */
    @Override
    public String toString() {
        return issuer;
    }
}
