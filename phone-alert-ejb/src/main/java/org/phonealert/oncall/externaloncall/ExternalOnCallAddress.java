package org.phonealert.oncall.externaloncall;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * The address of an external on-call system, and the key that is sent there.
 *
 * @param url of HTTP or HTTPS
 * @param key null if it wants none
 */
public record ExternalOnCallAddress(String url, @Nullable String key) {
    private static final int LONGEST_URL = 1000;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,500}");

    /** @throws InvalidInputException naming what is wrong */
    public ExternalOnCallAddress {
        URI parsed = parsed(url);
        boolean web = "http".equalsIgnoreCase(parsed.getScheme()) || "https".equalsIgnoreCase(parsed.getScheme());
        if (!web || parsed.getHost() == null || url.length() > LONGEST_URL) {
            throw noUrl();
        }
        if (parsed.getUserInfo() != null || parsed.getFragment() != null) {
            throw new InvalidInputException("url", RefusalReason.CREDENTIALS_IN_URL);
        }
        if (key != null && !KEY.matcher(key).matches()) {
            throw new InvalidInputException("key", RefusalReason.NOT_VISIBLE_ASCII, 500);
        }
    }

    /** Whether both are at the same server, so that the key of one may be sent to the other. */
    boolean isAtTheServerOf(ExternalOnCallAddress other) {
        URI one = parsed(url);
        URI another = parsed(other.url);
        return one.getScheme().equalsIgnoreCase(another.getScheme())
                && Objects.equals(one.getHost(), another.getHost())
                && one.getPort() == another.getPort();
    }

    private static URI parsed(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw noUrl();
        }
    }

    private static InvalidInputException noUrl() {
        return new InvalidInputException("url", RefusalReason.NOT_A_URL, "https://planning.example.org/on-duty");
    }
}
