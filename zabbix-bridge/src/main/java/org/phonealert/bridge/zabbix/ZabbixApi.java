package org.phonealert.bridge.zabbix;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.http.BoundedHttp;
import org.phonealert.base.http.HttpLimits;
import org.phonealert.base.http.NoAnswerException;
import org.phonealert.base.json.Json;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;

/** Calls the JSON-RPC API of one Zabbix as one user. No exception or log line contains the token. */
final class ZabbixApi {
    /** Enough for some 50000 problems. A longer list fails: if it were cut, the rest would look resolved. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final BoundedHttp HTTP =
            BoundedHttp.within(new HttpLimits(Duration.ofSeconds(5), Duration.ofSeconds(15), MOST_BYTES));

    private final URI address;

    @Nullable
    private final String token;

    /** @param token an API token or session id; null for anonymous calls */
    ZabbixApi(String address, @Nullable String token) {
        this.address = URI.create(address);
        this.token = token;
    }

    /** The same Zabbix for another user. */
    ZabbixApi as(String otherToken) {
        return new ZabbixApi(address.toString(), otherToken);
    }

    /** The time by the clock of Zabbix' web server, in whole seconds; empty without a Date header. */
    Optional<Instant> time() throws SourceException {
        ZabbixApi anonymous = new ZabbixApi(address.toString(), null);
        Answered answered = anonymous.send(anonymous.body("apiinfo.version", List.of()));
        Object unused = new RpcAnswer("apiinfo.version", answered.text()).result();
        return Optional.ofNullable(answered.at());
    }

    /**
     * Calls a method.
     *
     * @param result the type to read the result into; unknown fields are ignored
     * @throws SourceException if Zabbix is unreachable, refuses, or answers in another form
     */
    <T> T call(String method, Object params, Class<T> result) throws SourceException {
        Object answer = call(method, params);
        try {
            return Json.readKnown(Json.write(answer), result);
        } catch (InvalidInputException otherForm) {
            throw new SourceException(
                    Fault.UNREACHABLE,
                    "the result of %s has another form than expected: %s".formatted(method, otherForm.field()));
        }
    }

    /** The same where only success matters, or the result is for a person. */
    Object call(String method, Object params) throws SourceException {
        return new RpcAnswer(method, send(body(method, params)).text()).result();
    }

    private byte[] body(String method, Object params) {
        ApiObject call = ApiObject.of("jsonrpc", "2.0")
                .with("method", method)
                .with("params", params)
                .with("id", 1);
        if (token != null) {
            call = call.with("auth", token);
        }
        return Json.write(call).getBytes(StandardCharsets.UTF_8);
    }

    private Answered send(byte[] call) throws SourceException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json-rpc")
                .POST(BodyPublishers.ofByteArray(call));
        try {
            HttpResponse<byte[]> answer = HTTP.send(request);
            int status = answer.statusCode();
            if (status != 200) {
                throw new SourceException(
                        status == 401 || status == 403 ? Fault.NOT_ALLOWED : Fault.UNREACHABLE,
                        "%s answers HTTP %d".formatted(address, status));
            }
            return new Answered(new String(answer.body(), StandardCharsets.UTF_8), date(answer));
        } catch (NoAnswerException none) {
            throw new SourceException(Fault.UNREACHABLE, "no answer from %s: %s".formatted(address, none.reason()));
        }
    }

    private static @Nullable Instant date(HttpResponse<byte[]> answer) {
        try {
            return answer.headers()
                    .firstValue("Date")
                    .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
                    .orElse(null);
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    /**
     * An answer.
     *
     * @param at by the clock of the server; null without a Date header
     */
    private record Answered(String text, @Nullable Instant at) {}
}
