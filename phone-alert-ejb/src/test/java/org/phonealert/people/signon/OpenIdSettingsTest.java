package org.phonealert.people.signon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The settings of the provider are read, and a wrong one is named. */
class OpenIdSettingsTest {
    private final Map<String, String> set = new HashMap<>(Map.of(
            "phonealert.openid.issuer", "https://login.example.org/realms/ops/",
            "phonealert.openid.client-id", "phone-alert",
            "phonealert.openid.client-secret", "secret"));

    @Test
    void without_an_issuer_there_is_no_provider() {
        assertThat(OpenIdSettings.read(key -> Optional.empty())).isEmpty();
    }

    @Test
    void its_metadata_are_read_below_the_issuer() {
        assertThat(read().discovery())
                .isEqualTo("https://login.example.org/realms/ops/.well-known/openid-configuration");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"login.example.org", "http://login.example.org", "ftp://login.example.org", "https://", "a b"})
    void an_issuer_that_is_no_url_or_not_encrypted_is_named(String issuer) {
        set.put("phonealert.openid.issuer", issuer);

        assertThatThrownBy(this::read)
                .hasMessageContaining("phonealert.openid.issuer")
                .hasMessageContaining(issuer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phonealert.openid.client-id", "phonealert.openid.client-secret"})
    void a_missing_setting_is_named(String key) {
        set.remove(key);

        assertThatThrownBy(this::read).hasMessageContaining(key + " is missing");
    }

    @Test
    void the_secret_is_not_shown_in_logs() {
        assertThat(read().toString()).doesNotContain("secret");
    }

    private OpenIdSettings read() {
        return OpenIdSettings.read(key -> Optional.ofNullable(set.get(key))).orElseThrow();
    }
}
