package org.phonealert.bridge.zabbix;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.monitoring.connection.SourceException;

/** Things in a Zabbix that have a name and a number, made or changed so that they are as they should be. */
final class ConfigurationObjects {
    private final ZabbixApi api;
    private final List<String> changes;

    /** @param told gets a line about each thing that was made or changed */
    ConfigurationObjects(ZabbixApi api, List<String> changes) {
        this.api = api;
        this.changes = changes;
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
    String createOrUpdate(
            String kind, String idField, String nameField, String name, Map<String, ?> only, Map<String, ?> values)
            throws SourceException {
        Map<String, Object> fields = new HashMap<>(values);
        Optional<String> known = find(kind, idField, nameField, name);
        if (known.isPresent()) {
            fields.put(idField, known.get());
            Object unused = api.call(kind + ".update", fields);
            changes.add("%s '%s' is as it should be".formatted(kind, name));
            return known.get();
        }
        fields.put(nameField, name);
        fields.putAll(only);
        Object unused = api.call(kind + ".create", fields);
        changes.add("%s '%s' was made".formatted(kind, name));
        return find(kind, idField, nameField, name).orElseThrow();
    }

    /** The number of the thing of this name. */
    Optional<String> find(String kind, String idField, String nameField, String name) throws SourceException {
        Fields[] found = api.call(
                kind + ".get",
                Map.of("output", List.of(idField, nameField), "filter", Map.of(nameField, List.of(name))),
                Fields[].class);
        return Arrays.stream(found).map(fields -> fields.get(idField)).findFirst().map(String::valueOf);
    }

    /** Whatever the API tells of it. */
    static final class Fields extends HashMap<String, @Nullable Object> {
        private static final long serialVersionUID = 1L;
    }
}
