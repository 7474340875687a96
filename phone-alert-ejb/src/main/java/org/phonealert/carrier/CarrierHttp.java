package org.phonealert.carrier;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/**
 * Carries the SDK's requests: each exactly once, within real time-outs, to the configured address. (The SDK's own
 * client sends a POST again after a 5xx, which rings twice.)
 */
class CarrierHttp extends HttpClient {
    private final java.net.http.HttpClient client;
    private final URI api;
    private final Duration timeout;

    CarrierHttp(URI api, Duration connectTimeout, Duration timeout) {
        this.api = api;
        this.timeout = timeout;
        this.client = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .build();
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        try {
            var answer = client.send(http(request), BodyHandlers.ofString());
            return new Response(answer.body(), answer.statusCode());
        } catch (ConnectException | HttpConnectTimeoutException unreachable) {
            throw new NoAnswer(false, unreachable);
        } catch (IOException unanswered) {
            throw new NoAnswer(true, unanswered);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(true, stopping);
        }
    }

    private HttpRequest http(Request request) {
        URI asked = URI.create(request.constructURL().toString());
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        HttpRequest.Builder http = HttpRequest.newBuilder(api.resolve(asked.getRawPath() + query))
                .timeout(timeout)
                .header("Accept", "application/json")
                .header("Authorization", request.getAuthString());
        Map<String, ?> form = request.getPostParams();
        return switch (request.getMethod()) {
            case POST ->
                http.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                form.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(request.encodeFormBody()))
                        .build();
            case DELETE -> http.DELETE().build();
            default -> http.GET().build();
        };
    }

    /** No answer came; whether the request had left by then decides what may be done next. */
    static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean sent;

        NoAnswer(boolean sent, Exception cause) {
            super(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
            this.sent = sent;
        }

        boolean mayHaveArrived() {
            return sent;
        }
    }
}
