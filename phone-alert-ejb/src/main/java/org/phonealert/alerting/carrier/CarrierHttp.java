package org.phonealert.alerting.carrier;

import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.phonealert.base.http.BoundedHttp;
import org.phonealert.base.http.HttpLimits;
import org.phonealert.base.http.NoAnswerException;

/**
 * Sends the SDK's requests to the configured address, each exactly once. (The SDK's own client sends a POST again after a
 * 5xx, which rings twice, and needs Apache's HTTP client.)
 */
class CarrierHttp extends TwilioRestClient {
    /** Twilio answers with some thousand bytes for each call. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final BoundedHttp http;
    private final String accountSid;
    private final String authToken;
    private final URI api;

    CarrierHttp(String accountSid, String authToken, URI api, Duration connectTimeout, Duration timeout) {
        super(new Builder(accountSid, authToken));
        this.accountSid = accountSid;
        this.authToken = authToken;
        this.api = api;
        this.http = BoundedHttp.within(new HttpLimits(connectTimeout, timeout, MOST_BYTES));
    }

    @Override
    public Response request(Request request) {
        request.setAuth(accountSid, authToken);
        try {
            HttpResponse<byte[]> answer = http.send(http(request));
            return new Response(new String(answer.body(), StandardCharsets.UTF_8), answer.statusCode());
        } catch (NoAnswerException none) {
            throw new NoAnswer(none);
        }
    }

    private HttpRequest.Builder http(Request request) {
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
                                        : BodyPublishers.ofString(request.encodeFormBody()));
            case DELETE -> http.DELETE();
            default -> http.GET();
        };
    }

    /** No answer came. Unchecked, because the SDK passes no checked exception on. */
    static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final NoAnswerException reason;

        NoAnswer(NoAnswerException reason) {
            super(reason.reason(), reason);
            this.reason = reason;
        }

        boolean mayHaveArrived() {
            return reason.mayHaveArrived();
        }
    }
}
