package org.phonealert.monitoring.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/** Where a monitoring finds a bridge; written into the files of its kit. */
public final class BridgeAddress {
    /** Only what needs no quoting: neither in a shell, nor in a Nagios object file, nor in YAML. */
    private static final Pattern PLAIN_URL =
            Pattern.compile("https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*");

    private final String server;
    private final String url;

    /**
     * @param publicUrl where the monitoring finds this server, {@code scheme://host[:port]}
     * @param contextRoot of the bridge, with its slash
     * @throws InvalidInputException if it is no such URL: it is written into scripts, odd characters have no place there
     */
    public BridgeAddress(String publicUrl, String contextRoot) {
        String plain = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        if (!PLAIN_URL.matcher(plain).matches()) {
            throw new InvalidInputException(
                    "phonealert.public-url", RefusalReason.NOT_A_URL, "https://alerts.example.org:8443");
        }
        server = plain;
        url = plain + contextRoot;
    }

    /** The bridge's URL. */
    public String url() {
        return url;
    }

    /**
     * A file of the kit that knows the bridge's URL, and the server's.
     *
     * @param kit a class of the bridge, beside whose package root the folder {@code kit} lies
     */
    public String filledIn(Class<?> kit, String file) {
        try (InputStream text = Objects.requireNonNull(kit.getResourceAsStream("/kit/" + file))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@BRIDGE_URL@", url)
                    .replace("@PUBLIC_URL@", server);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
