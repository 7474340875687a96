package org.phonealert.bridge.nagios;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer of statusjson.cgi. */
record CgiAnswer(@Nullable Result result, @Nullable Data data) {
    /**
     * The outcome of the query.
     *
     * @param query_time the clock of Nagios, in milliseconds since 1970
     * @param last_data_update when the status file was written, in milliseconds since 1970
     * @param type_code 0 on success
     */
    record Result(
            @Nullable Long query_time,
            @Nullable Long last_data_update,
            @Nullable Integer type_code,
            @Nullable String message) {}

    record Data(
            @Nullable Map<String, Object> hostlist,
            @Nullable Map<String, Map<String, Object>> servicelist,
            @Nullable Map<String, Object> host,
            @Nullable Map<String, Object> service,
            @Nullable Map<String, Map<String, Object>> commentlist) {}

    Instant readAt() {
        return time(result == null ? null : result.query_time());
    }

    Instant asOf() {
        return time(result == null ? null : result.last_data_update());
    }

    private static Instant time(@Nullable Long milliseconds) {
        return milliseconds == null ? Instant.EPOCH : Instant.ofEpochMilli(milliseconds);
    }

    Data found() {
        return data == null ? new Data(null, null, null, null, null) : data;
    }

    /**
     * Converts an object of the answer to the form of the status file, which has other field names, seconds, and 1 for
     * true.
     */
    static NagiosBlock block(String kind, Map<String, Object> attributes) {
        Map<String, String> fields = new HashMap<>();
        attributes.forEach((name, value) -> fields.put(name, field(name, value)));
        if (attributes.containsKey("description")) {
            fields.put("service_description", String.valueOf(attributes.get("description")));
        }
        if (kind.equals("hoststatus")) {
            fields.put("host_name", String.valueOf(attributes.get("name")));
        }
        fields.put("current_state", state(kind, fields.getOrDefault("status", "0")));
        return new NagiosBlock(kind, fields);
    }

    private static String field(String name, Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "1" : "0";
        }
        boolean isTime = value instanceof Number
                && ((name.startsWith("last_") && name.endsWith("change")) || name.equals("entry_time"));
        return isTime
                ? String.valueOf(((Number) value).longValue() / 1000)
                : String.valueOf(value).replace("\0", "");
    }

    /**
     * statusjson.cgi has one bit per state: 1 is pending; 2, 4, 8 and 16 are 0, 1, 3, 2 of a service (8 is unknown), 0,
     * 1, 2 of a host.
     */
    private static String state(String kind, String bit) {
        boolean service = kind.equals("servicestatus");
        return switch (bit) {
            case "4" -> "1";
            case "8" -> service ? "3" : "2";
            case "16" -> "2";
            default -> "0";
        };
    }
}
