package org.phonealert.base.settings;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The mail server for mails to administrators and operators.
 *
 * @param port 1 to 65535
 * @param user the login name; null for a server without login
 * @param from the sender's address, such as {@code Phone Alert <alert@example.org>}
 */
public record SmtpSettings(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        StartTls startTls,
        String from) {
    private static final int HIGHEST_PORT = 65_535;

    /** @throws IllegalArgumentException naming the setting that cannot be right */
    public SmtpSettings {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("phonealert.smtp.port must be 1 to 65535, not " + port);
        }
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("phonealert.smtp.user and .password go together: set both or none");
        }
        requireAddress(from);
    }

    /**
     * Reads the settings; a password is sent unencrypted only if {@code phonealert.smtp.starttls} says so.
     *
     * @param text gives the value of a key, if it is set
     */
    static Optional<SmtpSettings> read(Function<String, Optional<String>> text) {
        return text.apply("phonealert.smtp.host").map(host -> {
            Optional<String> password = text.apply("phonealert.smtp.password");
            StartTls startTls = text.apply("phonealert.smtp.starttls")
                    .map(SmtpSettings::startTls)
                    .orElse(password.isPresent() ? StartTls.REQUIRED : StartTls.IF_OFFERED);
            return new SmtpSettings(
                    host,
                    text.apply("phonealert.smtp.port")
                            .map(SmtpSettings::number)
                            .orElse(startTls == StartTls.REQUIRED ? 587 : 25),
                    text.apply("phonealert.smtp.user").orElse(null),
                    password.orElse(null),
                    startTls,
                    text.apply("phonealert.smtp.from")
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "phonealert.smtp.from is missing: the address that mails come from")));
        });
    }

    private static StartTls startTls(String text) {
        try {
            return StartTls.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "phonealert.smtp.starttls is none, if-offered or required, not '%s'".formatted(text), unknown);
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("phonealert.smtp.port is no number: '%s'".formatted(text), none);
        }
    }

    private static void requireAddress(String from) {
        try {
            new InternetAddress(from, true).validate();
        } catch (AddressException malformed) {
            throw new IllegalArgumentException(
                    "phonealert.smtp.from is no e-mail address: '%s'".formatted(from), malformed);
        }
    }

    /** Without the password: this may be logged. */
    @Override
    public String toString() {
        return "%s:%d, STARTTLS %s, from %s".formatted(host, port, startTls, from);
    }
}
