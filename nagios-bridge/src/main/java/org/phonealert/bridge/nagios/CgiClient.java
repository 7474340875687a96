package org.phonealert.bridge.nagios;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.phonealert.base.http.BoundedHttp;
import org.phonealert.base.http.HttpLimits;
import org.phonealert.base.http.NoAnswerException;
import org.phonealert.monitoring.connection.SourceConnection;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;

/** Calls the CGIs in the directory of a connection, as its user. */
final class CgiClient {
    private static final BoundedHttp HTTP =
            BoundedHttp.within(new HttpLimits(Duration.ofSeconds(20), 32 * 1024 * 1024));

    /** cmd.cgi accepts no cookie with a longer number. */
    private static final int FORM_NUMBER_DIGITS = 8;

    private final SourceConnection connection;

    CgiClient(SourceConnection connection) {
        this.connection = connection;
    }

    /** The name of the user, for messages. */
    String user() {
        return connection.user().orElse("");
    }

    /** @throws SourceException if the web server does not answer, or refuses */
    String get(String cgi, Map<String, String> parameters) throws SourceException {
        return send(request(cgi + "?" + encoded(parameters)).GET());
    }

    /**
     * Submits a form. Form and cookie share a number, which is the protection of Nagios against forged requests: it
     * compares the first digits only.
     *
     * @return the page that answers it
     * @throws SourceException if the web server does not answer, or refuses
     */
    String submit(String cgi, Map<String, String> fields) throws SourceException {
        String number = UUID.randomUUID().toString().substring(0, FORM_NUMBER_DIGITS);
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("nagFormId", number);
        return send(request(cgi)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "NagFormId=" + number)
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    private HttpRequest.Builder request(String cgi) {
        String directory = connection.address().orElseThrow();
        String both =
                connection.user().orElseThrow() + ":" + connection.secret().orElseThrow();
        return HttpRequest.newBuilder(URI.create(directory.endsWith("/") ? directory + cgi : directory + "/" + cgi))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    }

    private String send(HttpRequest.Builder request) throws SourceException {
        try {
            HttpResponse<byte[]> answer = HTTP.send(request);
            switch (answer.statusCode()) {
                case 200 -> {
                    return new String(answer.body(), StandardCharsets.UTF_8);
                }
                case 401, 403 ->
                    throw new SourceException(
                            Fault.NOT_ALLOWED,
                            "the web server of Nagios rejects the user %s with this password (basic authentication)"
                                    .formatted(user()));
                default ->
                    throw new SourceException(
                            Fault.UNREACHABLE, "the web server of Nagios answered HTTP " + answer.statusCode());
            }
        } catch (NoAnswerException none) {
            throw new SourceException(
                    Fault.UNREACHABLE,
                    "Nagios at %s: %s".formatted(connection.address().orElseThrow(), none.reason()));
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
