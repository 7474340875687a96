package org.phonealert.bridge.zabbix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
     * @param initial fields that are set on creation only
     * @param values the other fields
     * @return its id
     */
    String createOrUpdate(
            String kind, String idField, String nameField, String name, ApiObject initial, ApiObject values)
            throws SourceException {
        Optional<String> known = find(kind, idField, nameField, name);
        if (known.isPresent()) {
            Object unused = api.call(
                    kind + ".update", ApiObject.of(idField, known.get()).withAll(values));
            changes.add("%s '%s' was updated".formatted(kind, name));
            return known.get();
        }
        Object unused = api.call(
                kind + ".create", ApiObject.of(nameField, name).withAll(initial).withAll(values));
        changes.add("%s '%s' was created".formatted(kind, name));
        return find(kind, idField, nameField, name).orElseThrow();
    }

    /** The id of the object of this name, if it exists. */
    Optional<String> find(String kind, String idField, String nameField, String name) throws SourceException {
        ApiObject[] found = api.call(
                kind + ".get",
                ApiObject.output(idField, nameField).with("filter", ApiObject.of(nameField, List.of(name))),
                ApiObject[].class);
        return Arrays.stream(found).map(one -> one.text(idField)).findFirst();
    }
}
