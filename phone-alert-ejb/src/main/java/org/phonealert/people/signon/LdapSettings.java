package org.phonealert.people.signon;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the enterprise's LDAP directory.
 *
 * @param secure whether the connection is TLS from the first byte (ldaps)
 * @param startTls whether it changes to TLS before any password is sent
 * @param reader the entry to bind as for searches; null to search anonymously
 * @param people the base below which people are searched
 * @param nameAttribute what people log in with, such as uid or sAMAccountName
 * @param groups the base below which groups are searched
 */
record LdapSettings(
        String host,
        int port,
        boolean secure,
        boolean startTls,
        @Nullable String reader,
        @Nullable String password,
        String people,
        String nameAttribute,
        String groups) {
    private static final int LDAP = 389;
    private static final int LDAPS = 636;

    /**
     * Reads the settings.
     *
     * @param text gives the value of a key, if it is set
     * @throws IllegalArgumentException naming the setting that cannot be right
     */
    static Optional<LdapSettings> read(Function<String, Optional<String>> text) {
        return text.apply("phonealert.ldap.url").map(url -> read(uri(url), text));
    }

    private static LdapSettings read(URI url, Function<String, Optional<String>> text) {
        boolean secure = "ldaps".equals(url.getScheme());
        Optional<String> reader = text.apply("phonealert.ldap.bind-dn");
        Optional<String> password = text.apply("phonealert.ldap.bind-password");
        if (reader.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException(
                    "phonealert.ldap.bind-dn and .bind-password go together: set both or none");
        }
        return new LdapSettings(
                url.getHost(),
                url.getPort() > 0 ? url.getPort() : secure ? LDAPS : LDAP,
                secure,
                !secure
                        && text.apply("phonealert.ldap.starttls")
                                .map(Boolean::parseBoolean)
                                .orElse(true),
                reader.orElse(null),
                password.orElse(null),
                required(
                        text,
                        "phonealert.ldap.people",
                        "below which people are searched, such as ou=people,dc=example,dc=org"),
                text.apply("phonealert.ldap.name-attribute").orElse("uid"),
                required(
                        text,
                        "phonealert.ldap.groups",
                        "below which groups count, such as ou=groups,dc=example,dc=org"));
    }

    private static String required(Function<String, Optional<String>> text, String key, String what) {
        return text.apply(key).orElseThrow(() -> new IllegalArgumentException(key + " is missing: " + what));
    }

    private static URI uri(String url) {
        try {
            URI parsed = URI.create(url);
            if (parsed.getHost() != null && Set.of("ldap", "ldaps").contains(String.valueOf(parsed.getScheme()))) {
                return parsed;
            }
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("phonealert.ldap.url is no URL: '%s'".formatted(url), malformed);
        }
        throw new IllegalArgumentException(
                "phonealert.ldap.url must be a URL such as ldaps://ldap.example.org, not '%s'".formatted(url));
    }

    /** Without the password, for the log. */
    @Override
    public String toString() {
        return "%s://%s:%d".formatted(secure ? "ldaps" : "ldap", host, port);
    }
}
