package org.phonealert.people.signon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The settings of the directory are read, and a wrong one is named. */
class LdapSettingsTest {
    private final Map<String, String> set = new HashMap<>(Map.of(
            "phonealert.ldap.url", "ldaps://ldap.example.org",
            "phonealert.ldap.people", "ou=people,dc=example,dc=org",
            "phonealert.ldap.groups", "ou=groups,dc=example,dc=org"));

    @Test
    void without_a_url_there_is_no_directory() {
        assertThat(LdapSettings.read(key -> Optional.empty())).isEmpty();
    }

    @Test
    void ports_and_attributes_have_their_usual_defaults() {
        assertThat(read().port()).isEqualTo(636);
        assertThat(read().secure()).isTrue();
        assertThat(read().startTls()).isFalse();
        assertThat(read().nameAttribute()).isEqualTo("uid");
    }

    @Test
    void passwords_are_encrypted_unless_that_is_switched_off() {
        set.put("phonealert.ldap.url", "ldap://ldap.example.org");
        assertThat(read().port()).isEqualTo(389);
        assertThat(read().startTls()).isTrue();

        set.put("phonealert.ldap.starttls", "false");
        assertThat(read().startTls()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap.example.org", "https://ldap.example.org", "ldap://", "ldap://a b"})
    void a_wrong_url_is_named(String url) {
        set.put("phonealert.ldap.url", url);

        assertThatThrownBy(this::read)
                .hasMessageContaining("phonealert.ldap.url")
                .hasMessageContaining(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phonealert.ldap.people", "phonealert.ldap.groups"})
    void a_missing_setting_is_named(String key) {
        set.remove(key);

        assertThatThrownBy(this::read).hasMessageContaining(key + " is missing");
    }

    @Test
    void a_reader_without_a_password_is_refused_and_the_reverse() {
        set.put("phonealert.ldap.bind-dn", "cn=reader,dc=example,dc=org");

        assertThatThrownBy(this::read).hasMessageContaining("phonealert.ldap.bind-dn and .bind-password go together");
    }

    @Test
    void the_password_is_not_shown_in_logs() {
        set.put("phonealert.ldap.bind-dn", "cn=reader,dc=example,dc=org");
        set.put("phonealert.ldap.bind-password", "secret");

        assertThat(read()).hasToString("ldaps://ldap.example.org:636");
    }

    private LdapSettings read() {
        return LdapSettings.read(key -> Optional.ofNullable(set.get(key))).orElseThrow();
    }
}
