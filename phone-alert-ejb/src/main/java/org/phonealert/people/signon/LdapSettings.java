package org.phonealert.people.signon;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The enterprise's directory.
 *
 * @param secure whether LDAP is spoken inside TLS from the first byte (ldaps)
 * @param startTls whether it goes over to TLS before any password is sent
 * @param reader the entry that searches are made as; null to search as nobody
 * @param people below which people are searched
 * @param nameAttribute what people log in with, such as uid or sAMAccountName
 * @param groups below which groups count
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
     * What the settings say.
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

    /** Without the password: this may come to stand in a log. */
    @Override
    public String toString() {
        return "%s://%s:%d".formatted(secure ? "ldaps" : "ldap", host, port);
    }
}
