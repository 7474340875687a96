package org.phonealert.base.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** A request had no whole answer. Its message says why, in words for an administrator, and quotes nothing of the answer. */
public final class NoAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why there is no answer. */
    public enum Kind {
        /** No connection was made: the request was not sent. */
        NO_CONNECTION,
        /** No connection was made in time: the request was not sent. */
        NO_CONNECTION_IN_TIME,
        /** The answer, or the end of it, did not come in time. */
        TOO_SLOW,
        /** The answer is larger than it may be. */
        TOO_LARGE,
        /** The server's certificate is not trusted, or is for another name. */
        NOT_TRUSTED,
        /** The connection broke, or what came is not HTTP. */
        BROKEN,
        /** This server stops, and waits no longer. */
        STOPPED
    }

    private NoAnswerException(Kind kind, String reason, Throwable cause) {
        super(reason, cause);
        this.kind = kind;
    }

    static NoAnswerException of(Throwable failure, HttpLimits limits) {
        if (failure instanceof HttpConnectTimeoutException) {
            return new NoAnswerException(
                    Kind.NO_CONNECTION_IN_TIME, "no connection within " + shown(limits.connect()), failure);
        }
        if (failure instanceof HttpTimeoutException) {
            return tooSlow(failure, limits);
        }
        if (failure instanceof BoundedBody.TooLargeException) {
            return new NoAnswerException(
                    Kind.TOO_LARGE, "the answer is longer than %d bytes".formatted(limits.mostBytes()), failure);
        }
        if (causes(failure).anyMatch(SSLException.class::isInstance)) {
            return new NoAnswerException(
                    Kind.NOT_TRUSTED,
                    "its certificate is not trusted, or not for this name: " + failure.getMessage(),
                    failure);
        }
        if (failure instanceof ConnectException) {
            return new NoAnswerException(Kind.NO_CONNECTION, noConnection(failure), failure);
        }
        // the message of another exception may quote what came
        String detail = failure instanceof SocketException
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
        return new NoAnswerException(Kind.BROKEN, "the connection broke: " + detail, failure);
    }

    static NoAnswerException tooSlow(Throwable late, HttpLimits limits) {
        return new NoAnswerException(Kind.TOO_SLOW, "no whole answer within " + shown(limits.whole()), late);
    }

    static NoAnswerException stopped(InterruptedException stopping) {
        return new NoAnswerException(Kind.STOPPED, "stopped while waiting for the answer", stopping);
    }

    private static String noConnection(Throwable failure) {
        boolean unknown = causes(failure)
                .anyMatch(
                        cause -> cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException);
        return unknown ? "no host of this name is known" : "the connection is refused, or there is no way to the host";
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static String shown(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    public Kind kind() {
        return kind;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    /** What happened in one word that is the same in every language, such as {@code ConnectException}. */
    public String technicalName() {
        return getCause() == null ? kind.name() : getCause().getClass().getSimpleName();
    }

    public boolean isTooSlow() {
        return kind == Kind.TOO_SLOW || kind == Kind.NO_CONNECTION_IN_TIME;
    }

    /** Whether the other side may have the request, and done what it asks for. */
    public boolean mayHaveArrived() {
        return kind != Kind.NO_CONNECTION && kind != Kind.NO_CONNECTION_IN_TIME;
    }
}
