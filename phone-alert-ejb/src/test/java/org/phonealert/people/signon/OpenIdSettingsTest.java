package org.phonealert.people.signon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A provider is asked as the settings say, and a setting that cannot be right is named. */
class OpenIdSettingsTest {
    private final Map<String, String> set = new HashMap<>(Map.of(
            "phonealert.openid.issuer", "https://login.example.org/realms/ops/",
            "phonealert.openid.client-id", "phone-alert",
            "phonealert.openid.client-secret", "secret"));

    @Test
    void nobody_is_sent_to_a_provider_that_is_not_set() {
        assertThat(OpenIdSettings.read(key -> Optional.empty())).isEmpty();
    }

    @Test
    void it_is_asked_for_what_it_is_below_its_own_address() {
        assertThat(read().discovery())
                .isEqualTo("https://login.example.org/realms/ops/.well-known/openid-configuration");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"login.example.org", "http://login.example.org", "ftp://login.example.org", "https://", "a b"})
    void an_address_that_is_wrong_or_in_clear_is_named(String issuer) {
        set.put("phonealert.openid.issuer", issuer);

        assertThatThrownBy(this::read)
                .hasMessageContaining("phonealert.openid.issuer")
                .hasMessageContaining(issuer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phonealert.openid.client-id", "phonealert.openid.client-secret"})
    void what_is_missing_is_named(String key) {
        set.remove(key);

        assertThatThrownBy(this::read).hasMessageContaining(key + " is missing");
    }

    @Test
    void the_secret_comes_to_stand_in_no_log() {
        assertThat(read().toString()).doesNotContain("secret");
    }

    private OpenIdSettings read() {
        return OpenIdSettings.read(key -> Optional.ofNullable(set.get(key))).orElseThrow();
    }
}
