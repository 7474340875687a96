package org.phonealert.base.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The mail server's settings: off by default, safe by default, and wrong ones stop the start. */
class SmtpSettingsTest {
    private static final String HOST = "phonealert.smtp.host";
    private static final String FROM = "phonealert.smtp.from";
    private static final String SENDER = "Phone Alert <alert@example.org>";

    @Test
    void without_a_host_there_is_no_mail() {
        assertThat(read(Map.of(FROM, SENDER))).isEmpty();
    }

    @Test
    void a_relay_without_login_uses_port_25_and_encryption_if_it_offers_it() {
        assertThat(read(Map.of(HOST, "mail", FROM, SENDER)))
                .contains(new SmtpSettings("mail", 25, null, null, StartTls.IF_OFFERED, SENDER));
    }

    @Test
    void a_password_is_sent_encrypted_unless_that_is_switched_off() {
        Map<String, String> login =
                Map.of(HOST, "mail", FROM, SENDER, "phonealert.smtp.user", "u", "phonealert.smtp.password", "p");

        assertThat(read(login)).contains(new SmtpSettings("mail", 587, "u", "p", StartTls.REQUIRED, SENDER));
        assertThat(read(with(login, "phonealert.smtp.starttls", "none")))
                .contains(new SmtpSettings("mail", 25, "u", "p", StartTls.NONE, SENDER));
    }

    @ParameterizedTest
    @CsvSource({
        "phonealert.smtp.from, ''",
        "phonealert.smtp.from, nobody",
        "phonealert.smtp.from, two words@example.org",
        "phonealert.smtp.port, 0",
        "phonealert.smtp.port, 65536",
        "phonealert.smtp.port, smtp",
        "phonealert.smtp.starttls, maybe",
        "phonealert.smtp.user, without-password",
        "phonealert.smtp.password, without-user"
    })
    void a_wrong_setting_is_refused_by_its_name(String key, String value) {
        Map<String, String> settings = with(Map.of(HOST, "mail", FROM, SENDER), key, value);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(settings))
                .withMessageContaining(key.replaceFirst(".*\\.(user|password)$", "phonealert.smtp.user and .password"));
    }

    @Test
    void the_password_is_not_shown() {
        assertThat(new SmtpSettings("mail", 587, "u", "secret-word", StartTls.REQUIRED, SENDER).toString())
                .doesNotContain("secret-word");
    }

    private static Optional<SmtpSettings> read(Map<String, String> settings) {
        return SmtpSettings.read(key -> Optional.ofNullable(settings.get(key)).filter(value -> !value.isBlank()));
    }

    private static Map<String, String> with(Map<String, String> settings, String key, String value) {
        Map<String, String> changed = new HashMap<>(settings);
        changed.put(key, value);
        return changed;
    }
}
