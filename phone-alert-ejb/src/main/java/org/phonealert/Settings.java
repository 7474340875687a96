package org.phonealert;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the server's administrator sets, as MicroProfile Config keys {@code phonealert.*} (or the environment's
 * {@code PHONEALERT_*}).
 */
@ApplicationScoped
public class Settings {
    private final Config config = ConfigProvider.getConfig();

    /** Scheme, host and port under which the carrier and people reach this server; never ends with a slash. */
    public String publicUrl() {
        String url = text("phonealert.public-url").orElse("http://localhost:8080");
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    public Plan plan() {
        return config.getOptionalValue("phonealert.plan", Plan.class).orElse(Plan.PREMIUM);
    }

    public Optional<String> twilioAccountSid() {
        return text("phonealert.twilio.account-sid");
    }

    public Optional<String> twilioAuthToken() {
        return text("phonealert.twilio.auth-token");
    }

    /** Where Twilio's API is: Twilio itself, or a simulator. */
    public URI twilioApiUrl() {
        return URI.create(text("phonealert.twilio.api-url").orElse("https://api.twilio.com"));
    }

    /** How long the carrier may take to accept a connection. */
    public Duration carrierConnectTimeout() {
        return duration("phonealert.twilio.connect-timeout", Duration.ofSeconds(3));
    }

    /** How long the carrier may take for a whole answer. */
    public Duration carrierTimeout() {
        return duration("phonealert.twilio.timeout", Duration.ofSeconds(10));
    }

    /** How long a phone rings before the next one is called, 5 to 60 s; about 25 s usually beats the voicemail. */
    public Duration ringTime() {
        return duration("phonealert.ring-time", Duration.ofSeconds(25));
    }

    /** The first administrator's password; generated when it is not set. */
    public Optional<String> adminPassword() {
        return text("phonealert.admin.password");
    }

    /** Whether the clock may be put forward from outside: for tests and demonstrations only. */
    public boolean clockSettable() {
        return config.getOptionalValue("phonealert.clock.settable", Boolean.class)
                .orElse(false);
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).filter(value -> !value.isBlank());
    }

    private Duration duration(String key, Duration otherwise) {
        return config.getOptionalValue(key, Duration.class).orElse(otherwise);
    }
}
