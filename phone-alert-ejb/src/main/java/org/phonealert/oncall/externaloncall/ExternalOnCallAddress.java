package org.phonealert.oncall.externaloncall;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;

/**
 * Where a planning is asked, and what it is shown.
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
            throw new InvalidInputException(
                    "url", "must have no user and no fragment: what the planning is shown is its key");
        }
        if (key != null && !KEY.matcher(key).matches()) {
            throw new InvalidInputException("key", "must be 1 to 500 visible ASCII characters");
        }
    }

    /** Whether both are asked at the same server: what one may be shown, the other may be. */
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
        return new InvalidInputException("url", "must be an address such as https://planning.example.org/on-duty");
    }
}
