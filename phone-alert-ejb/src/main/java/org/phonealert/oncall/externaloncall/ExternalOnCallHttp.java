package org.phonealert.oncall.externaloncall;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.phonealert.base.http.BoundedHttp;
import org.phonealert.base.http.HttpLimits;
import org.phonealert.base.http.NoAnswerException;

/** Asks an external on-call system by version 1 of the contract in docs/external-on-call-api.md. */
final class ExternalOnCallHttp {
    /** How long the whole answer may take. */
    static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(1), TIMEOUT, 65_536);
    private static final int OK = 200;

    /** The statuses that a proxy answers when the system behind it is away. */
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private final BoundedHttp http = BoundedHttp.within(LIMITS);

    /** @throws ExternalOnCallException if there is no answer that can be used */
    ExternalOnCallAnswer ask(ExternalOnCallQuestion question) {
        HttpResponse<byte[]> answer = send(question);
        int status = answer.statusCode();
        if (status != OK) {
            throw new ExternalOnCallException(
                    AWAY.contains(status) ? ExternalOnCallFault.DOWN : ExternalOnCallFault.WRONG,
                    "it answered HTTP " + status);
        }
        return ExternalOnCallAnswer.read(new String(answer.body(), StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> send(ExternalOnCallQuestion question) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url(question))).header("Accept", "application/json");
        String key = question.address().key();
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            return http.send(request);
        } catch (NoAnswerException none) {
            throw new ExternalOnCallException(fault(none), none.reason(), none);
        }
    }

    private static String url(ExternalOnCallQuestion question) {
        String url = question.address().url();
        return url
                + (URI.create(url).getRawQuery() == null ? "?" : "&")
                + "at="
                + encoded(question.at().truncatedTo(ChronoUnit.SECONDS).toString())
                + "&schedule="
                + encoded(question.schedule());
    }

    /** With %20 for a space, which every server reads; + is for forms only. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static ExternalOnCallFault fault(NoAnswerException none) {
        return switch (none.kind()) {
            case NO_CONNECTION_IN_TIME, TOO_SLOW, STOPPED -> ExternalOnCallFault.SLOW;
            case TOO_LARGE -> ExternalOnCallFault.WRONG;
            case NO_CONNECTION, NOT_TRUSTED, BROKEN -> ExternalOnCallFault.DOWN;
        };
    }
}
