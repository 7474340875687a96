package org.phonealert.people.signon;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jose4j.http.Response;
import org.jose4j.http.SimpleResponse;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.http.BoundedHttp;
import org.phonealert.base.http.HttpLimits;
import org.phonealert.base.http.NoAnswerException;
import org.phonealert.base.json.Json;

/** Sends requests to the provider, with short time-outs and without retries. */
class OpenIdHttp {
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int LARGEST_ANSWER = 1024 * 1024;
    private static final int OK = 200;

    private final BoundedHttp http = BoundedHttp.within(new HttpLimits(ANSWER, LARGEST_ANSWER));

    /** @param token the access token for a protected endpoint; null for a public one */
    Map<String, Object> get(String url, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(url));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return json(url, request);
    }

    /** @param authorization the header of that name; null if the form says who asks */
    Map<String, Object> post(String url, String form, @Nullable String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return json(url, request);
    }

    /** The provider's public keys, as the library for them wants the answer. */
    SimpleResponse getKeys(String url) throws IOException {
        HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(uri(url)).header("Accept", "application/json"));
        if (answer.statusCode() != OK) {
            throw new IOException("%s answered HTTP %d".formatted(url, answer.statusCode()));
        }
        return new Response(
                answer.statusCode(), "", answer.headers().map(), new String(answer.body(), StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked") // a JSON object becomes such a map
    private Map<String, Object> json(String url, HttpRequest.Builder request) {
        HttpResponse<byte[]> answer = send(url, request);
        if (answer.statusCode() != OK) {
            throw new OpenIdException("%s answered HTTP %d".formatted(url, answer.statusCode()));
        }
        try {
            return Json.readKnown(new String(answer.body(), StandardCharsets.UTF_8), Map.class);
        } catch (InvalidInputException noObject) {
            throw new OpenIdException(url + " did not answer with a JSON object", noObject);
        }
    }

    private HttpResponse<byte[]> send(String url, HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept", "application/json"));
        } catch (NoAnswerException none) {
            throw new OpenIdException("%s does not answer: %s".formatted(url, none.reason()), none);
        }
    }

    private static URI uri(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw new OpenIdException("'%s' is not a URL".formatted(url), malformed);
        }
    }
}
