package org.phonealert.bridge.zabbix;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.json.Json;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;

/** Calls the API of one Zabbix for one user. Nothing that it throws or logs holds the token. */
final class ZabbixApi {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(15);

    /** Some 50000 problems. A list that was cut would look as if the rest of them were over. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final URI address;

    @Nullable
    private final String token;

    /** @param token of the API or of a session; null for nobody */
    ZabbixApi(String address, @Nullable String token) {
        this.address = URI.create(address);
        this.token = token;
    }

    /** The same Zabbix for another user. */
    ZabbixApi as(String otherToken) {
        return new ZabbixApi(address.toString(), otherToken);
    }

    /** What time it is by the clock of Zabbix' web server, in whole seconds, if it tells. */
    Optional<Instant> time() throws SourceException {
        ZabbixApi nobody = new ZabbixApi(address.toString(), null);
        Answered answered = nobody.send(nobody.body("apiinfo.version", List.of()));
        Object unused = new RpcAnswer("apiinfo.version", answered.text()).result();
        return Optional.ofNullable(answered.at());
    }

    /**
     * Calls a method.
     *
     * @param result what the result is, with the fields of it that matter
     * @throws SourceException if there is no result, or one of another form
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
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("jsonrpc", "2.0");
        call.put("method", method);
        call.put("params", params);
        call.put("id", 1);
        if (token != null) {
            call.put("auth", token);
        }
        return Json.write(call).getBytes(StandardCharsets.UTF_8);
    }

    private Answered send(byte[] call) throws SourceException {
        JsonRpc rpc = RestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(READ.toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                // a status is an answer here, and no exception
                .property("microprofile.rest.client.disable.default.mapper", true)
                .build(JsonRpc.class);
        try (rpc;
                Response response = rpc.call(call)) {
            Date date = response.getDate();
            return new Answered(text(response), date == null ? null : date.toInstant());
        } catch (ProcessingException | IOException broken) {
            Throwable cause = broken.getCause() == null ? broken : broken.getCause();
            throw new SourceException(
                    Fault.UNREACHABLE, "no answer from %s: %s".formatted(address, cause.getMessage()));
        }
    }

    private String text(Response response) throws SourceException, IOException {
        int status = response.getStatus();
        if (status == 401 || status == 403) {
            throw new SourceException(Fault.NOT_ALLOWED, "%s answers HTTP %d".formatted(address, status));
        }
        if (status != 200) {
            throw new SourceException(Fault.UNREACHABLE, "%s answers HTTP %d".formatted(address, status));
        }
        byte[] bytes = response.readEntity(InputStream.class).readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new SourceException(Fault.UNREACHABLE, "the answer is longer than %d bytes".formatted(MOST_BYTES));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * An answer.
     *
     * @param at by the other's clock; null if it does not tell
     */
    private record Answered(String text, @Nullable Instant at) {}
}
