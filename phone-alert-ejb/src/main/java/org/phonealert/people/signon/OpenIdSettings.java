package org.phonealert.people.signon;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * The enterprise's OpenID provider.
 *
 * @param issuer as its tokens name it
 * @param title how people call it; empty for words of ours
 * @param scope what it is asked for
 * @param nameClaim the claim that becomes somebody's name here
 * @param groupsClaim the claim that lists their groups; a dot goes into an object
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
     * What the settings say.
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

    /** In clear only on this machine: tokens and the secret travel there. */
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

    /** Without the secret: this may come to stand in a log. */
    @Override
    public String toString() {
        return issuer;
    }
}
