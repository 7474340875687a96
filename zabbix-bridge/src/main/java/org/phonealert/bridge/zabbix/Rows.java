package org.phonealert.bridge.zabbix;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.monitoring.connection.SourceException;

/** Things in a Zabbix that have a name and a number, made or changed so that they are as they should be. */
final class Rows {
    private final ZabbixApi api;
    private final List<String> told;

    /** @param told gets a line about each thing that was made or changed */
    Rows(ZabbixApi api, List<String> told) {
        this.api = api;
        this.told = told;
    }

    /**
     * Makes the thing of this name as it should be.
     *
     * @param kind of thing, as the API's methods begin
     * @param idField what its number is called
     * @param nameField what its name is called
     * @param only what is said when it is made and cannot be changed afterwards
     * @param values what it should be like
     * @return its number
     */
    String define(
            String kind, String idField, String nameField, String name, Map<String, ?> only, Map<String, ?> values)
            throws SourceException {
        Map<String, Object> row = new HashMap<>(values);
        Optional<String> known = find(kind, idField, nameField, name);
        if (known.isPresent()) {
            row.put(idField, known.get());
            Object unused = api.call(kind + ".update", row);
            told.add("%s '%s' is as it should be".formatted(kind, name));
            return known.get();
        }
        row.put(nameField, name);
        row.putAll(only);
        Object unused = api.call(kind + ".create", row);
        told.add("%s '%s' was made".formatted(kind, name));
        return find(kind, idField, nameField, name).orElseThrow();
    }

    /** The number of the thing of this name. */
    Optional<String> find(String kind, String idField, String nameField, String name) throws SourceException {
        Row[] found = api.call(
                kind + ".get",
                Map.of("output", List.of(idField, nameField), "filter", Map.of(nameField, List.of(name))),
                Row[].class);
        return Arrays.stream(found).map(row -> row.get(idField)).findFirst().map(String::valueOf);
    }

    /** Whatever the API tells of it. */
    static final class Row extends HashMap<String, @Nullable Object> {
        private static final long serialVersionUID = 1L;
    }
}
