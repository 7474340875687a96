package org.phonealert.base.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import static java.lang.System.Logger.Level.WARNING;

/**
 * The settings of the server's administrator, as MicroProfile Config keys {@code phonealert.*} (or the environment's
 * {@code PHONEALERT_*}).
 */
@ApplicationScoped
public class Settings {
    private static final System.Logger LOG = System.getLogger(Settings.class.getName());
    private static final URI TWILIO = URI.create("https://api.twilio.com");
    private static final Duration SHORTEST_RING = Duration.ofSeconds(5);
    private static final Duration LONGEST_RING = Duration.ofSeconds(60);

    /** Well below the lease of a dispatcher: an answer must come while the claim still holds. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    private static final int MOST_CALLS = 10_000;
    private static final Duration SHORTEST_NOTICE_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_NOTICE_PAUSE = Duration.ofDays(1);

    private static final Duration SHORTEST_REFRESH = Duration.ofMinutes(1);
    private static final Duration LONGEST_REFRESH = Duration.ofDays(1);

    private final Config config = ConfigProvider.getConfig();

    /** A wrong setting stops the start: otherwise it would break the first call at three in the morning. */
    @PostConstruct
    void check() {
        requireUrl("phonealert.public-url", publicUrl());
        requireUrl("phonealert.twilio.api-url", twilioApiUrl().toString());
        requireBetween("phonealert.ring-time", ringTime(), SHORTEST_RING, LONGEST_RING);
        requireBetween("phonealert.twilio.timeout", carrierTimeout(), Duration.ofMillis(100), LONGEST_ANSWER);
        requireBetween("phonealert.calls-per-second", callsPerSecond(), 1, MOST_CALLS);
        requireBetween("phonealert.calls-per-operator-per-hour", callsPerOperatorAndHour(), 0, MOST_CALLS);
        requireBetween("phonealert.credits.low", lowCredits(), 0, Integer.MAX_VALUE);
        requireBetween("phonealert.credits.kept-for-critical", creditsKeptForCritical(), 0, Integer.MAX_VALUE);
        requireBetween("phonealert.notice.pause", noticePause(), SHORTEST_NOTICE_PAUSE, LONGEST_NOTICE_PAUSE);
        requireBetween("phonealert.calendar.refresh", calendarRefresh(), SHORTEST_REFRESH, LONGEST_REFRESH);
        smtp();
        boolean realCarrier = twilioAccountSid().isPresent() && twilioApiUrl().equals(TWILIO);
        if (realCarrier && text("phonealert.public-url").isEmpty()) {
            LOG.log(
                    WARNING,
                    "phonealert.public-url is not set: Twilio will try to fetch the words of calls from {0}, and fail",
                    publicUrl());
        }
    }

    static void requireUrl(String key, String url) {
        URI parsed;
        try {
            parsed = URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("%s is no URL: '%s'".formatted(key, url), malformed);
        }
        boolean web = "http".equals(parsed.getScheme()) || "https".equals(parsed.getScheme());
        if (!web || parsed.getHost() == null || parsed.getQuery() != null || parsed.getFragment() != null) {
            throw new IllegalArgumentException(
                    "%s must be a URL such as https://alert.example.org, not '%s'".formatted(key, url));
        }
    }

    static <T extends Comparable<T>> void requireBetween(String key, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "%s must be between %s and %s, not %s".formatted(key, least, most, value));
        }
    }

    /** Scheme, host and port under which the carrier and people reach this server; never ends with a slash. */
    public String publicUrl() {
        String url = text("phonealert.public-url").orElse("http://localhost:8080");
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    public Subscription plan() {
        return config.getOptionalValue("phonealert.plan", Subscription.class).orElse(Subscription.PREMIUM);
    }

    public Optional<String> twilioAccountSid() {
        return text("phonealert.twilio.account-sid");
    }

    public Optional<String> twilioAuthToken() {
        return text("phonealert.twilio.auth-token");
    }

    /** The address of Twilio's API, or of a simulator. */
    public URI twilioApiUrl() {
        return text("phonealert.twilio.api-url").map(URI::create).orElse(TWILIO);
    }

    /** How long the carrier may take to accept a connection. */
    public Duration carrierConnectTimeout() {
        return duration("phonealert.twilio.connect-timeout", Duration.ofSeconds(3));
    }

    /** How long the carrier may take for a whole answer, at most 20 s. */
    public Duration carrierTimeout() {
        return duration("phonealert.twilio.timeout", Duration.ofSeconds(10));
    }

    /** How long a phone rings before the next one is called, 5 to 60 s; about 25 s usually beats the voicemail. */
    public Duration ringTime() {
        return duration("phonealert.ring-time", Duration.ofSeconds(25));
    }

    /** How many calls may start in one second over the carrier's account, on all nodes together; 1 to 10 000. */
    public int callsPerSecond() {
        return number("phonealert.calls-per-second", 1);
    }

    /**
     * How often one operator may be called in an hour, 0 to 10 000; 0 is without a limit. Carriers take more than about
     * sixteen calls an hour from one number to another for spam, and then block all of them.
     */
    public int callsPerOperatorAndHour() {
        return number("phonealert.calls-per-operator-per-hour", 15);
    }

    /** The balance at which administrators are warned, once each time it falls to that; 0 for never. */
    public int lowCredits() {
        return number("phonealert.credits.low", 25);
    }

    /** How many of the last credits only calls for critical alerts may use, from 0. */
    public int creditsKeptForCritical() {
        return number("phonealert.credits.kept-for-critical", 0);
    }

    /** The first administrator's password; generated when it is not set. */
    public Optional<String> adminPassword() {
        return text("phonealert.admin.password");
    }

    /**
     * The mail server for mails to administrators and operators; without one, notices are only logged.
     *
     * @throws IllegalArgumentException naming the setting that cannot be right
     */
    public Optional<SmtpSettings> smtp() {
        return SmtpSettings.read(this::text);
    }

    /** The shortest pause between two mails to one administrator, 1 s to 1 day. */
    public Duration noticePause() {
        return duration("phonealert.notice.pause", Duration.ofMinutes(1));
    }

    /** How often imported calendars are read, 1 minute to 1 day. */
    public Duration calendarRefresh() {
        return duration("phonealert.calendar.refresh", Duration.ofMinutes(15));
    }

    /** Whether the clock may be put forward from outside: for tests and demonstrations only. */
    public boolean clockSettable() {
        return config.getOptionalValue("phonealert.clock.settable", Boolean.class)
                .orElse(false);
    }

    private Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).filter(value -> !value.isBlank());
    }

    private int number(String key, int otherwise) {
        return config.getOptionalValue(key, Integer.class).orElse(otherwise);
    }

    private Duration duration(String key, Duration otherwise) {
        return config.getOptionalValue(key, Duration.class).orElse(otherwise);
    }
}
