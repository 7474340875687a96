package org.phonealert.twilio.simulator.webhook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.phonealert.twilio.simulator.http.Form;

/**
 * Sends signed requests to the application: 5 s to connect, 15 s in all, one more try when it could not connect. So many
 * go out at once and the others wait for their turn, so that a burst of calls keeps to the connections that are open
 * instead of opening one for each callback.
 */
public final class Webhooks {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration IN_ALL = Duration.ofSeconds(15);
    private static final int AT_ONCE = 100;

    private final HttpClient client;
    private final String authToken;
    private final ConcurrencyLimit turns;

    /** The token signs what is sent. */
    public Webhooks(String authToken, Executor executor) {
        this.authToken = authToken;
        turns = new ConcurrencyLimit(AT_ONCE, executor);
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .executor(executor)
                .build();
    }

    /** Sends and gives the answer, or why none came, to the listener. */
    public void send(
            String method,
            String url,
            Map<String, String> parameters,
            BiConsumer<@Nullable WebhookAnswer, @Nullable Throwable> listener) {
        var unused = send(method, url, parameters).whenComplete(listener);
    }

    /** Sends the parameters as Twilio does: in the body of a POST, or in the query of a GET. */
    public CompletableFuture<WebhookAnswer> send(String method, String url, Map<String, String> parameters) {
        return send(method, url, parameters, authToken);
    }

    /** The same, signed with a token that may be a wrong one. */
    public CompletableFuture<WebhookAnswer> send(
            String method, String url, Map<String, String> parameters, String token) {
        HttpRequest request;
        try {
            request = method.equals("GET") ? get(url, parameters, token) : post(url, parameters, token);
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(e);
        }
        return send(request);
    }

    /** Posts the parameters without any signature. */
    public CompletableFuture<WebhookAnswer> sendUnsigned(String url, Map<String, String> parameters) {
        return send(form(HttpRequest.newBuilder(URI.create(url)).timeout(IN_ALL), parameters));
    }

    private CompletableFuture<WebhookAnswer> send(HttpRequest request) {
        return turns.take(() -> attempt(request, 1, 2)).thenApply(Webhooks::answer);
    }

    /** Tries again when it could not connect, or met a kept connection that the application had just closed. */
    private CompletableFuture<HttpResponse<String>> attempt(HttpRequest request, int connects, int stales) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .exceptionallyCompose(failure -> {
                    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                    if (connects > 0 && couldNotConnect(cause)) {
                        return attempt(request, connects - 1, stales);
                    }
                    if (stales > 0 && wasStale(cause)) {
                        return attempt(request, connects, stales - 1);
                    }
                    return CompletableFuture.failedFuture(failure);
                });
    }

    private static HttpRequest post(String url, Map<String, String> parameters, String token) {
        return form(signed(url, Signature.of(token, url, parameters)), parameters);
    }

    private static HttpRequest form(HttpRequest.Builder request, Map<String, String> parameters) {
        return request.header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(Form.encode(parameters)))
                .build();
    }

    private static HttpRequest get(String url, Map<String, String> parameters, String token) {
        String whole = url + (url.contains("?") ? "&" : "?") + Form.encode(parameters);
        return signed(whole, Signature.of(token, whole, Map.of())).GET().build();
    }

    private static HttpRequest.Builder signed(String url, String signature) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(IN_ALL)
                .header("User-Agent", "TwilioProxy/1.1")
                .header("Accept", "*/*")
                .header("X-Twilio-Signature", signature);
    }

    private static boolean couldNotConnect(@Nullable Throwable cause) {
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    }

    private static boolean wasStale(@Nullable Throwable cause) {
        return cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("received no bytes");
    }

    private static WebhookAnswer answer(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new WebhookAnswer(
                response.statusCode(),
                type.replaceFirst(";.*", "").trim().toLowerCase(java.util.Locale.ROOT),
                response.body());
    }
}
