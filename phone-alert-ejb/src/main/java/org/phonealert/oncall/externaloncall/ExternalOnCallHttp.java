package org.phonealert.oncall.externaloncall;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * Asks one question by HTTP: once, within real time-outs, of somebody who may answer never, for ever, or with a flood. Each
 * question has a client of its own, so that one that is given up is hung up on without harm to others.
 */
final class ExternalOnCallHttp {
    /** How long a planning may take for its whole answer. */
    static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final int MOST_BYTES = 65_536;
    private static final int OK = 200;

    /** What a proxy says whose planning is away. */
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private final Executor threads;

    /** @param threads for waiting: one is held as long as somebody does not let go of it */
    ExternalOnCallHttp(Executor threads) {
        this.threads = threads;
    }

    /** @throws ExternalOnCallException if there is no answer that can be used */
    ExternalOnCallAnswer ask(ExternalOnCallQuestion question) {
        ExternalOnCallApi api = RestClientBuilder.newBuilder()
                .baseUri(URI.create(question.address().url()))
                .connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                // a status is an answer here, and no exception
                .property("microprofile.rest.client.disable.default.mapper", true)
                .build(ExternalOnCallApi.class);
        try (api) {
            return ExternalOnCallAnswer.read(body(api, question));
        } catch (IOException unclosed) {
            throw new ExternalOnCallException(ExternalOnCallFault.DOWN, "the connection broke", unclosed);
        }
    }

    private String body(ExternalOnCallApi api, ExternalOnCallQuestion question) {
        CompletableFuture<String> body = new CompletableFuture<>();
        try {
            threads.execute(() -> fetch(api, question, body));
            return body.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof ExternalOnCallException known
                    ? known
                    : new ExternalOnCallException(ExternalOnCallFault.DOWN, "the question failed", failed);
        } catch (TimeoutException late) {
            body.cancel(true);
            throw slow(late);
        } catch (RejectedExecutionException busy) {
            throw new ExternalOnCallException(ExternalOnCallFault.SLOW, "too many questions wait for an answer", busy);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ExternalOnCallException(ExternalOnCallFault.SLOW, "stopped while asking", stopping);
        }
    }

    /** The answer is given before the connection is let go of: a flood would be read to its end for that. */
    private static void fetch(ExternalOnCallApi api, ExternalOnCallQuestion question, CompletableFuture<String> body) {
        try (Response response = response(api, question)) {
            complete(response, body);
        } catch (ProcessingException failed) {
            body.completeExceptionally(noAnswer(failed));
        } catch (RuntimeException | Error broken) {
            body.completeExceptionally(broken);
        }
    }

    private static void complete(Response response, CompletableFuture<String> body) {
        try {
            body.complete(text(response, body));
        } catch (IOException broken) {
            body.completeExceptionally(noAnswer(broken));
        } catch (ExternalOnCallException wrong) {
            body.completeExceptionally(wrong);
        }
    }

    private static String text(Response response, Future<String> wanted) throws IOException {
        int status = response.getStatus();
        if (status != OK) {
            throw new ExternalOnCallException(
                    AWAY.contains(status) ? ExternalOnCallFault.DOWN : ExternalOnCallFault.WRONG,
                    "it answered HTTP " + status);
        }
        InputStream answer = response.readEntity(InputStream.class);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] some = new byte[MOST_BYTES];
        // whoever sends a little for ever is not listened to longer than somebody wants to know
        for (int length = answer.read(some); length >= 0 && !wanted.isDone(); length = answer.read(some)) {
            text.write(some, 0, length);
            if (text.size() > MOST_BYTES) {
                throw new ExternalOnCallException(
                        ExternalOnCallFault.WRONG, "the answer is longer than %d bytes".formatted(MOST_BYTES));
            }
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private static Response response(ExternalOnCallApi api, ExternalOnCallQuestion question) {
        String at = question.at().truncatedTo(ChronoUnit.SECONDS).toString();
        String key = question.address().key();
        return key == null ? api.onDuty(at, question.schedule()) : api.onDuty("Bearer " + key, at, question.schedule());
    }

    private static ExternalOnCallException noAnswer(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            // also what is thrown where a connection is not made in time
            if (cause instanceof InterruptedIOException) {
                return slow(failed);
            }
        }
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        return new ExternalOnCallException(ExternalOnCallFault.DOWN, String.valueOf(cause.getMessage()), failed);
    }

    private static ExternalOnCallException slow(Exception late) {
        return new ExternalOnCallException(
                ExternalOnCallFault.SLOW, "no answer within %d s".formatted(TIMEOUT.toSeconds()), late);
    }
}
