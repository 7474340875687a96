package org.phonealert.bridge.zabbix;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.monitoring.connection.SourceException;

/** Configuration objects of a Zabbix, such as roles and actions, found by name and created or updated. */
final class ConfigurationObjects {
    private final ZabbixApi api;
    private final List<String> changes;

    /** @param changes receives one line per object that was created or updated */
    ConfigurationObjects(ZabbixApi api, List<String> changes) {
        this.api = api;
        this.changes = changes;
    }

    /**
     * Creates the object of this name, or updates it.
     *
     * @param kind the object in the API, such as {@code role} of {@code role.get}
     * @param idField the field of its id
     * @param nameField the field of its name
     * @param only fields that are only set on creation
     * @param values the other fields
     * @return its id
     */
    String createOrUpdate(
            String kind, String idField, String nameField, String name, Map<String, ?> only, Map<String, ?> values)
            throws SourceException {
        Map<String, Object> fields = new HashMap<>(values);
        Optional<String> known = find(kind, idField, nameField, name);
        if (known.isPresent()) {
            fields.put(idField, known.get());
            Object unused = api.call(kind + ".update", fields);
            changes.add("%s '%s' was updated".formatted(kind, name));
            return known.get();
        }
        fields.put(nameField, name);
        fields.putAll(only);
        Object unused = api.call(kind + ".create", fields);
        changes.add("%s '%s' was created".formatted(kind, name));
        return find(kind, idField, nameField, name).orElseThrow();
    }

    /** The id of the object of this name, if it exists. */
    Optional<String> find(String kind, String idField, String nameField, String name) throws SourceException {
        Fields[] found = api.call(
                kind + ".get",
                Map.of("output", List.of(idField, nameField), "filter", Map.of(nameField, List.of(name))),
                Fields[].class);
        return Arrays.stream(found)
                .map(fields -> fields.get(idField))
                .findFirst()
                .map(String::valueOf);
    }

    /** The fields that the API returns. */
    static final class Fields extends HashMap<String, @Nullable Object> {
        private static final long serialVersionUID = 1L;
    }
}
