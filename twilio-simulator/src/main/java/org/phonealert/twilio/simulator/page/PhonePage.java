package org.phonealert.twilio.simulator.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.phonealert.twilio.simulator.http.Reply;
import org.phonealert.twilio.simulator.http.Resource;
import org.phonealert.twilio.simulator.http.WebRequest;

/** Serves the page with its script and style sheet from the class path. */
public final class PhonePage implements Resource {
    private final Map<String, Reply> files = Map.of(
            "/", file("phones.html", "text/html"),
            "/phones.css", file("phones.css", "text/css"),
            "/phones.js", file("phones.js", "text/javascript"),
            "/favicon.ico", Reply.empty(204));

    @Override
    public Reply answer(WebRequest request) {
        return files.getOrDefault(request.path(), Reply.text(404, "text/plain", "There is no such page"));
    }

    private static Reply file(String name, String type) {
        try (InputStream stream = Objects.requireNonNull(PhonePage.class.getResourceAsStream(name), name)) {
            return Reply.text(200, type, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
