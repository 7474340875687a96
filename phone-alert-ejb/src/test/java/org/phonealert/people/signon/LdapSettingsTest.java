package org.phonealert.people.signon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A directory is asked as the settings say, and a setting that cannot be right is named. */
class LdapSettingsTest {
    private final Map<String, String> set = new HashMap<>(Map.of(
            "phonealert.ldap.url", "ldaps://ldap.example.org",
            "phonealert.ldap.people", "ou=people,dc=example,dc=org",
            "phonealert.ldap.groups", "ou=groups,dc=example,dc=org"));

    @Test
    void nothing_is_asked_of_a_directory_that_is_not_set() {
        assertThat(LdapSettings.read(key -> Optional.empty())).isEmpty();
    }

    @Test
    void ports_and_names_have_their_usual_values() {
        assertThat(read().port()).isEqualTo(636);
        assertThat(read().secure()).isTrue();
        assertThat(read().startTls()).isFalse();
        assertThat(read().nameAttribute()).isEqualTo("uid");
    }

    @Test
    void no_password_goes_in_clear_unless_somebody_asks_for_that() {
        set.put("phonealert.ldap.url", "ldap://ldap.example.org");
        assertThat(read().port()).isEqualTo(389);
        assertThat(read().startTls()).isTrue();

        set.put("phonealert.ldap.starttls", "false");
        assertThat(read().startTls()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap.example.org", "https://ldap.example.org", "ldap://", "ldap://a b"})
    void a_wrong_address_is_named(String url) {
        set.put("phonealert.ldap.url", url);

        assertThatThrownBy(this::read)
                .hasMessageContaining("phonealert.ldap.url")
                .hasMessageContaining(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phonealert.ldap.people", "phonealert.ldap.groups"})
    void what_is_missing_is_named(String key) {
        set.remove(key);

        assertThatThrownBy(this::read).hasMessageContaining(key + " is missing");
    }

    @Test
    void half_of_what_searches_are_made_as_is_refused() {
        set.put("phonealert.ldap.bind-dn", "cn=reader,dc=example,dc=org");

        assertThatThrownBy(this::read).hasMessageContaining("phonealert.ldap.bind-dn and .bind-password go together");
    }

    @Test
    void the_password_comes_to_stand_in_no_log() {
        set.put("phonealert.ldap.bind-dn", "cn=reader,dc=example,dc=org");
        set.put("phonealert.ldap.bind-password", "secret");

        assertThat(read()).hasToString("ldaps://ldap.example.org:636");
    }

    private LdapSettings read() {
        return LdapSettings.read(key -> Optional.ofNullable(set.get(key))).orElseThrow();
    }
}
