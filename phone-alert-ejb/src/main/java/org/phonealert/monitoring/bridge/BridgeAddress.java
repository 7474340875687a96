package org.phonealert.monitoring.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/** The URL of a bridge, which is written into the files of its kit. */
public final class BridgeAddress {
    /** Only characters that need no quoting in a shell, a Nagios object file or YAML. */
    private static final Pattern PLAIN_URL =
            Pattern.compile("https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*");

    private final String server;
    private final String url;

    /**
     * @param publicUrl under which the monitoring reaches this server, {@code scheme://host[:port]}
     * @param contextRoot of the bridge, with its slash
     * @throws InvalidInputException if the URL has other characters: it is written into scripts
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

    /** The URL of the bridge. */
    public String url() {
        return url;
    }

    /**
     * A file of the kit, with the URLs of the bridge and of the server filled in.
     *
     * @param kit a class of the bridge, whose archive has the folder {@code kit}
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
