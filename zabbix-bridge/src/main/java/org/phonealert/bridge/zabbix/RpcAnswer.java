package org.phonealert.bridge.zabbix;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.Text;
import org.phonealert.base.json.Json;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;

/** The answer of the API to a call: a result or an error. Zabbix distinguishes its errors by their text only. */
record RpcAnswer(String method, String text) {
    private static final int LONGEST_REASON = 300;

    /** @throws SourceException if the answer is an error or not JSON-RPC */
    Object result() throws SourceException {
        Map<String, Object> answer = read();
        Object error = answer.get("error");
        if (error != null) {
            throw refusal(error);
        }
        Object result = answer.get("result");
        if (result == null) {
            throw notZabbixApi();
        }
        return result;
    }

    private Map<String, Object> read() throws SourceException {
        try {
            return Json.readKnown(text, JsonObject.class);
        } catch (InvalidInputException noJson) {
            throw notZabbixApi();
        }
    }

    private static SourceException notZabbixApi() {
        return new SourceException(
                Fault.UNREACHABLE, "this is not the API of a Zabbix; its address ends with /api_jsonrpc.php");
    }

    private SourceException refusal(Object error) {
        Object data = error instanceof Map<?, ?> map && map.get("data") != null ? map.get("data") : error;
        String why = String.valueOf(data);
        return new SourceException(
                fault(why.toLowerCase(Locale.ROOT)), "%s: %s".formatted(method, Text.line(why, LONGEST_REASON)));
    }

    private static Fault fault(String why) {
        if (says(why, "referred object")) {
            return Fault.REFUSED;
        }
        return says(
                        why,
                        "not authori",
                        "re-login",
                        "token expired",
                        "access denied",
                        "permission",
                        "user name or password")
                ? Fault.NOT_ALLOWED
                : says(why, "invalid parameter", "incorrect ") ? Fault.REFUSED : Fault.UNREACHABLE;
    }

    private static boolean says(String why, String... words) {
        return Stream.of(words).anyMatch(why::contains);
    }

    /** The fields of the answer. */
    private static final class JsonObject extends HashMap<String, @Nullable Object> {
        private static final long serialVersionUID = 1L;
    }
}
