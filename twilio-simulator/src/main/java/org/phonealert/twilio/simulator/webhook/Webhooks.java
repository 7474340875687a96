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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.phonealert.twilio.simulator.http.Form;

/**
 * Sends webhook requests with Twilio's time limits: 5 s to connect, 15 s for an attempt, and one retry when no connection
 * could be made. At most 100 requests are under way at once, so that a burst of calls reuses the open connections instead
 * of opening one for each callback.
 */
public final class Webhooks {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int MOST_AT_ONCE = 100;

    private final HttpClient client;
    private final String authToken;
    private final ConcurrencyLimit limit;

    /** Signs with the auth token of the account; answers are handled on the executor. */
    public Webhooks(String authToken, Executor executor) {
        this.authToken = authToken;
        limit = new ConcurrencyLimit(MOST_AT_ONCE, executor);
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .executor(executor)
                .build();
    }

    /** Sends a request as {@link #send(String, String, Map)} does and passes the answer, or the failure, to the listener. */
    public void send(
            String method,
            String url,
            Map<String, String> parameters,
            BiConsumer<@Nullable WebhookAnswer, @Nullable Throwable> listener) {
        var unused = send(method, url, parameters).whenComplete(listener);
    }

    /**
     * Sends a request with the parameters in the body of a POST or in the query of a GET.
     *
     * @param method POST or GET
     * @return the answer, whatever its status; fails when the URL is invalid or no answer comes in time
     */
    public CompletableFuture<WebhookAnswer> send(String method, String url, Map<String, String> parameters) {
        return send(method, url, parameters, authToken);
    }

    /** Sends a request as {@link #send(String, String, Map)} does, signed with the given token. */
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

    /** Posts the parameters without a signature; throws IllegalArgumentException when the URL is invalid. */
    public CompletableFuture<WebhookAnswer> sendUnsigned(String url, Map<String, String> parameters) {
        return send(form(HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT), parameters));
    }

    private CompletableFuture<WebhookAnswer> send(HttpRequest request) {
        return limit.run(() -> attempt(request, 1, 2)).thenApply(Webhooks::answer);
    }

    /** Retries when no connection could be made, or when the application had just closed a kept-alive connection. */
    private CompletableFuture<HttpResponse<String>> attempt(HttpRequest request, int connectRetries, int staleRetries) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .exceptionallyCompose(failure -> {
                    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                    if (connectRetries > 0 && couldNotConnect(cause)) {
                        return attempt(request, connectRetries - 1, staleRetries);
                    }
                    if (staleRetries > 0 && wasClosedConnection(cause)) {
                        return attempt(request, connectRetries, staleRetries - 1);
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
        String fullUrl = url + (url.contains("?") ? "&" : "?") + Form.encode(parameters);
        return signed(fullUrl, Signature.of(token, fullUrl, Map.of())).GET().build();
    }

    private static HttpRequest.Builder signed(String url, String signature) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(TIMEOUT)
                .header("User-Agent", "TwilioProxy/1.1")
                .header("Accept", "*/*")
                .header("X-Twilio-Signature", signature);
    }

    private static boolean couldNotConnect(@Nullable Throwable cause) {
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    }

    private static boolean wasClosedConnection(@Nullable Throwable cause) {
        return cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("received no bytes");
    }

    private static WebhookAnswer answer(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new WebhookAnswer(
                response.statusCode(), type.replaceFirst(";.*", "").trim().toLowerCase(Locale.ROOT), response.body());
    }
}
