package org.phonealert.base.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks others by HTTP, once and not for long, and reads no more of what they answer than it should. */
public final class BoundedHttp {
    public static final Duration CONNECT = Duration.ofSeconds(3);

    private final HttpClient client;
    private final Duration whole;
    private final int most;

    /**
     * @param whole how long all of it may take, to the last byte
     * @param most how many bytes an answer may have
     */
    public BoundedHttp(Redirect redirects, Duration whole, int most) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(redirects)
                .build();
        this.whole = whole;
        this.most = most;
    }

    /**
     * Asks.
     *
     * @throws HttpTimeoutException if it takes too long
     * @throws TooLargeException if the answer is larger than it should be
     * @throws IOException if there is no answer, or this server stops
     */
    public HttpResponse<byte[]> ask(HttpRequest.Builder request) throws IOException {
        // the client's own time-out ends with the headers
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.timeout(whole).build(), headers -> new Body(most));
        try {
            return answer.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new HttpTimeoutException("no whole answer within " + whole);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException known ? known : new IOException(failed.getCause());
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while asking");
        }
    }

    /** An answer is larger than it should be. */
    public static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(int most) {
            super("more than %d bytes".formatted(most));
        }
    }

    /** Reads until there is too much. */
    private static final class Body implements BodySubscriber<byte[]> {
        private final int most;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

        @Nullable
        private Subscription subscription;

        Body(int most) {
            this.most = most;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole;
        }

        @Override
        public void onSubscribe(Subscription opened) {
            subscription = opened;
            opened.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> some) {
            for (ByteBuffer buffer : some) {
                if (bytes.size() + buffer.remaining() > most) {
                    whole.completeExceptionally(new TooLargeException(most));
                    if (subscription != null) {
                        subscription.cancel();
                    }
                    return;
                }
                byte[] read = new byte[buffer.remaining()];
                buffer.get(read);
                bytes.writeBytes(read);
            }
        }

        @Override
        public void onError(Throwable failure) {
            whole.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            whole.complete(bytes.toByteArray());
        }
    }
}
