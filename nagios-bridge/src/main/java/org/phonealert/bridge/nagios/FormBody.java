package org.phonealert.bridge.nagios;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.monitoring.bridge.BodyTooLargeException;

/** Reads {@code application/x-www-form-urlencoded} in UTF-8, the same on every server, up to a limit of 256 KiB. */
final class FormBody {
    static final int MOST_BYTES = 256 * 1024;

    private FormBody() {}

    /**
     * Returns the fields by name; of a repeated field, the first.
     *
     * @throws InvalidInputException naming the field that is not well encoded
     * @throws BodyTooLargeException if the body is longer than the limit
     */
    static Map<String, String> read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new BodyTooLargeException(MOST_BYTES);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : new String(bytes, StandardCharsets.US_ASCII).split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                String name = field.substring(0, equals);
                fields.putIfAbsent(decode(name, name), decode(name, field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decode(String name, String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbled) {
            throw new InvalidInputException(name, RefusalReason.NOT_PERCENT_ENCODED);
        }
    }
}
