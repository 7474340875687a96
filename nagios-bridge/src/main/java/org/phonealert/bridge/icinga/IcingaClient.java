package org.phonealert.bridge.icinga;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.Text;
import org.phonealert.base.http.BoundedHttp;
import org.phonealert.base.http.HttpLimits;
import org.phonealert.base.http.NoAnswerException;
import org.phonealert.base.json.Json;
import org.phonealert.base.words.Language;
import org.phonealert.monitoring.connection.SourceConnection;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;

/** Calls the REST API of an Icinga 2, with time-outs over the whole answer and plain reasons for failures. */
final class IcingaClient {
    private static final HttpLimits LIMITS =
            new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), 32 * 1024 * 1024);
    private static final BoundedHttp HTTP = BoundedHttp.within(LIMITS);
    private static final int CONFLICT = 409;

    private final SourceConnection connection;

    IcingaClient(SourceConnection connection) {
        this.connection = connection;
    }

    /**
     * Performs an action. The code is 200, 404 for no such object, or 409 if the action does not apply to its state.
     *
     * @throws SourceException if Icinga is unreachable, rejects the user, or refuses the request for good
     */
    IcingaAnswer act(String action, Map<String, Object> body) throws SourceException {
        return call(request("actions/" + action, body), IcingaAnswer.class);
    }

    /**
     * Queries objects. POST stands in for GET because the filter needs a body.
     *
     * @throws SourceException if Icinga is unreachable, rejects the user, or refuses the request for good
     */
    <T> T query(String type, Map<String, Object> body, Class<T> answer) throws SourceException {
        return call(request("objects/" + type, body).header("X-HTTP-Method-Override", "GET"), answer);
    }

    private HttpRequest.Builder request(String path, Map<String, Object> body) {
        String both =
                connection.user().orElseThrow() + ":" + connection.secret().orElseThrow();
        return HttpRequest.newBuilder(URI.create(place() + (place().endsWith("/") ? "" : "/") + "v1/" + path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(Json.write(body)));
    }

    private <T> T call(HttpRequest.Builder request, Class<T> answer) throws SourceException {
        try {
            HttpResponse<byte[]> response = http().send(request);
            String text = new String(response.body(), StandardCharsets.UTF_8);
            refuseFailure(response.statusCode(), text);
            return Json.readKnown(text, answer);
        } catch (NoAnswerException none) {
            throw new SourceException(Fault.UNREACHABLE, "Icinga at %s: %s".formatted(place(), none.reason()));
        } catch (GeneralSecurityException broken) {
            throw new SourceException(Fault.NOT_ALLOWED, "its certificate cannot be used: " + broken.getMessage());
        } catch (InvalidInputException garbled) {
            throw new SourceException(
                    Fault.UNREACHABLE,
                    "%s does not answer like Icinga: %s".formatted(place(), garbled.explain(Language.ENGLISH)));
        }
    }

    /** An action whose filter selects no object, or that failed for one, is answered with 500; the results say why. */
    private void refuseFailure(int status, String text) throws SourceException {
        if (status == 500 && text.startsWith("{\"results\":[")) {
            return;
        }
        switch (status) {
            case 200, 404, CONFLICT -> {}
            case 401 ->
                throw new SourceException(
                        Fault.NOT_ALLOWED,
                        "Icinga does not know the API user %s with this password"
                                .formatted(connection.user().orElse("")));
            case 403 ->
                throw new SourceException(
                        Fault.NOT_ALLOWED,
                        "Icinga does not permit this to the API user %s, see the permissions in the kit's file: %s"
                                .formatted(connection.user().orElse(""), Text.fit(text, 200)));
            default ->
                throw new SourceException(
                        status >= 500 ? Fault.UNREACHABLE : Fault.REFUSED,
                        "Icinga answered HTTP %d: %s".formatted(status, Text.fit(text, 200)));
        }
    }

    private BoundedHttp http() throws GeneralSecurityException {
        return connection.trusted().isPresent()
                ? BoundedHttp.trusting(connection.trusted().get(), LIMITS)
                : HTTP;
    }

    private String place() {
        return connection.address().orElseThrow();
    }
}
