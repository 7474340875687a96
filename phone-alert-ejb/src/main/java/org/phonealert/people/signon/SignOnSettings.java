package org.phonealert.people.signon;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The settings of the directory, the provider and the roles: {@code phonealert.ldap.*}, {@code .openid.*} and
 * {@code .roles.*}.
 */
@ApplicationScoped
public class SignOnSettings {
    private final Config config = ConfigProvider.getConfig();

    /** @throws IllegalArgumentException naming the setting that cannot be right */
    @PostConstruct
    void check() {
        boolean configured = ldap().isPresent() || openId().isPresent();
        if (configured && roles().isEmpty()) {
            throw new IllegalArgumentException(
                    "phonealert.roles.administrator, .editor, .operator and .viewer are missing: set at least one to"
                            + " the groups that give the role, otherwise no one can log in by the directory or the"
                            + " provider");
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
