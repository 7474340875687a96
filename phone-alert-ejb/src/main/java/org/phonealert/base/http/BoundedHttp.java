package org.phonealert.base.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The one way in which Phone Alert sends HTTP requests: within limits, whatever the other side does, which may answer
 * never, for ever, or with a flood. A request is sent once; only a GET may be sent once more, when its connection is closed
 * without an answer.
 */
public final class BoundedHttp {
    private final HttpClient client;
    private final HttpLimits limits;

    private BoundedHttp(HttpClient.Builder client, HttpLimits limits) {
        // a connection of HTTP/1.1 that is given up is closed, without harm to other requests
        this.client = client.version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limits.connect())
                .build();
        this.limits = limits;
    }

    /** For servers whose certificates the JVM trusts; a redirect is an answer. */
    public static BoundedHttp within(HttpLimits limits) {
        return new BoundedHttp(HttpClient.newBuilder(), limits);
    }

    /** The same, but redirects are followed five times at most, and never from HTTPS to HTTP. */
    public static BoundedHttp followingRedirects(HttpLimits limits) {
        return new BoundedHttp(HttpClient.newBuilder().followRedirects(Redirect.NORMAL), limits);
    }

    /**
     * For a server that shows this certificate, or one that it signed, and no other.
     *
     * @throws GeneralSecurityException if the certificate cannot be used
     */
    public static BoundedHttp trusting(X509Certificate certificate, HttpLimits limits) throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(storeOf(certificate));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return new BoundedHttp(HttpClient.newBuilder().sslContext(context), limits);
    }

    private static KeyStore storeOf(X509Certificate certificate) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException empty) {
            throw new GeneralSecurityException(empty);
        }
        store.setCertificateEntry("trusted", certificate);
        return store;
    }

    /**
     * Sends the request and waits for the whole answer, whatever its status is.
     *
     * @throws NoAnswerException if there is none
     */
    public HttpResponse<byte[]> send(HttpRequest.Builder request) throws NoAnswerException {
        // the client's own time-out ends with the answer's head: a body that never ends would hold us for ever
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.timeout(limits.whole()).build(), head -> new BoundedBody(limits.mostBytes()));
        try {
            return answer.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw NoAnswerException.tooSlow(late, limits);
        } catch (ExecutionException failed) {
            throw NoAnswerException.of(failed.getCause() == null ? failed : failed.getCause(), limits);
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw NoAnswerException.stopped(stopping);
        }
    }
}
