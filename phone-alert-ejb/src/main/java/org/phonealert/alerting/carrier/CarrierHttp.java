package org.phonealert.alerting.carrier;

import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends the SDK's requests with the JDK's HTTP client: each exactly once, with a time-out for the whole answer, to
 * the configured address. (The SDK's own client repeats a POST after a 5xx, which would ring twice, and needs Apache's
 * HTTP client.)
 */
class CarrierHttp extends TwilioRestClient {
    private final HttpClient client;
    private final String accountSid;
    private final String authToken;
    private final URI api;
    private final Duration timeout;

    CarrierHttp(String accountSid, String authToken, URI api, Duration connectTimeout, Duration timeout) {
        super(new Builder(accountSid, authToken));
        this.accountSid = accountSid;
        this.authToken = authToken;
        this.api = api;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .build();
    }

    @Override
    public Response request(Request request) {
        request.setAuth(accountSid, authToken);
        var asked = client.sendAsync(http(request), BodyHandlers.ofString());
        try {
            // the time-out of the request itself ends with the answer's head: a body could still take for ever
            var answer = asked.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Response(answer.body(), answer.statusCode());
        } catch (ExecutionException failed) {
            throw noAnswer(failed);
        } catch (TimeoutException late) {
            asked.cancel(true);
            throw new NoAnswer(true, late);
        } catch (InterruptedException stopping) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswer(true, stopping);
        }
    }

    private static NoAnswer noAnswer(ExecutionException failed) {
        Throwable cause = failed.getCause();
        boolean unreachable = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        return new NoAnswer(!unreachable, cause instanceof IOException broken ? broken : failed);
    }

    private HttpRequest http(Request request) {
        URI asked = URI.create(request.constructURL().toString());
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        HttpRequest.Builder http = HttpRequest.newBuilder(api.resolve(asked.getRawPath() + query))
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

    /** No answer came. Whether the request was sent decides what may be done next. */
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
