package org.phonealert.bridge.zabbix;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON object of the API: the parameters of a call, an object in them, or one that Zabbix returns. */
final class ApiObject extends LinkedHashMap<String, @Nullable Object> {
    private static final long serialVersionUID = 1L;

    static ApiObject of(String field, Object value) {
        return new ApiObject().with(field, value);
    }

    /** Parameters of a get method that returns these fields. */
    static ApiObject output(String... fields) {
        return of("output", List.of(fields));
    }

    ApiObject with(String field, Object value) {
        put(field, value);
        return this;
    }

    ApiObject withAll(ApiObject other) {
        putAll(other);
        return this;
    }

    String text(String field) {
        return String.valueOf(get(field));
    }
}
