package org.phonealert.bridge.nagios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.phonealert.InvalidInputException;

/**
 * What is installed beside Nagios or Icinga: the notification command, the object file that calls it, and what brings
 * replies back, all knowing the URL of this bridge.
 */
public final class NagiosKit {
    /** Only what needs no quoting, neither in a shell nor in a Nagios object file. */
    private static final Pattern PLAIN_URL =
            Pattern.compile("https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*");

    private final String bridgeUrl;

    /**
     * @param publicUrl where Nagios finds this server, {@code scheme://host[:port]}
     * @throws InvalidInputException if it is no such URL: the kit is a shell script, odd characters have no place in it
     */
    public NagiosKit(String publicUrl) {
        String plain = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        if (!PLAIN_URL.matcher(plain).matches()) {
            throw new InvalidInputException(
                    "phonealert.public-url", "must be a plain URL such as https://alerts.example.org:8443");
        }
        this.bridgeUrl = plain + "/nagios-bridge";
    }

    /** The notification command, a POSIX shell script. */
    public String command() {
        return filledIn("phone-alert-notify");
    }

    /** The contact and its notification commands, a Nagios object file. */
    public String objects() {
        return filledIn("phone-alert.cfg");
    }

    /** What brings replies back into Nagios and tells how it stands, a POSIX shell script. */
    public String replies() {
        return filledIn("phone-alert-replies");
    }

    /** What runs {@link #replies()} all the time, a unit of systemd. */
    public String service() {
        return filledIn("phone-alert-replies.service");
    }

    /** The user, its notification commands and who is told of what, a configuration file of Icinga 2. */
    public String icinga() {
        return filledIn("phone-alert-icinga.conf");
    }

    private String filledIn(String file) {
        try (InputStream text = Objects.requireNonNull(NagiosKit.class.getResourceAsStream("/kit/" + file))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("@BRIDGE_URL@", bridgeUrl);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
