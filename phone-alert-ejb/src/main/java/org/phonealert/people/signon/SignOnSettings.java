package org.phonealert.people.signon;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The ways to log in that the server's administrator switches on: {@code phonealert.ldap.*}, {@code phonealert.openid.*}. */
@ApplicationScoped
public class SignOnSettings {
    private final Config config = ConfigProvider.getConfig();

    /** @throws IllegalArgumentException naming the setting that cannot be right */
    @PostConstruct
    void check() {
        boolean on = ldap().isPresent() || openId().isPresent();
        if (on && roles().isEmpty()) {
            throw new IllegalArgumentException(
                    "phonealert.roles.administrator, .editor, .operator and .viewer are missing: set at least one to"
                            + " the groups that have it, or nobody of the directory can be let in");
        }
    }

    Optional<LdapSettings> ldap() {
        return LdapSettings.read(this::text);
    }

    Optional<OpenIdSettings> openId() {
        return OpenIdSettings.read(this::text);
    }

    GroupRoles roles() {
        return GroupRoles.read(
                key -> config.getOptionalValues(key, String.class).orElse(List.of()));
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).filter(value -> !value.isBlank());
    }
}
