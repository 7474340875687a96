package org.phonealert.bridge.zabbix;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.phonealert.monitoring.bridge.BodyTooLargeException;

/** Reads text, and never more than the limit. What is no UTF-8 becomes a mark: nothing is lost for a broken character. */
final class JsonBody {
    /** More than the webhook sends: it cuts each of its two dozen macros. */
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
