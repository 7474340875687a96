package org.phonealert.bridge.zabbix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.phonealert.monitoring.bridge.BodyTooLargeException;

/**
 * Reads UTF-8 text up to a limit of 2 MiB. Malformed characters are replaced, so that no event is lost because of them.
 */
final class JsonBody {
    /** More than the webhook sends, which cuts each of its macros. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private JsonBody() {}

    /** @throws BodyTooLargeException if it is longer than the limit */
    static String read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new BodyTooLargeException(MOST_BYTES);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
