package org.phonealert.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.json.Json;
import org.phonealert.monitoring.bridge.BodyTooLargeException;
import org.phonealert.office.configuration.ConfigurationDocument;

/**
 * Reads request bodies into records, the same on every server. An interceptor, because it has to come before the JSON
 * provider of the server, which ignores unknown fields and describes faults poorly.
 */
@Provider
@ApplicationScoped
public class JsonRequestReader implements ReaderInterceptor {
    private static final int LARGEST_BODY = 256 * 1024;

    /** For thousands of operators and schedules, and calendars as text; WildFly itself accepts 10 MB. */
    private static final int LARGEST_SET_UP = 8 * 1024 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!context.getType().isRecord()) {
            return context.proceed();
        }
        int largest = context.getType() == ConfigurationDocument.class ? LARGEST_SET_UP : LARGEST_BODY;
        byte[] body = context.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            throw new BodyTooLargeException(largest);
        }
        return Json.read(utf8(body), context.getType());
    }

    private static String utf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.isBlank() ? "{}" : text;
        } catch (CharacterCodingException other) {
            throw new InvalidInputException("", RefusalReason.NOT_UTF8);
        }
    }
}
