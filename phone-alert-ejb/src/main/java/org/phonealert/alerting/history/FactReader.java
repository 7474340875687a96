package org.phonealert.alerting.history;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of facts, and refuses those that the type does not declare. */
final class FactReader {
    private FactReader() {}

    /**
     * The arguments in the order of their declaration, without those that are null.
     *
     * @throws IllegalArgumentException if one is missing, of the wrong kind, or not declared
     */
    static Map<String, Object> arguments(Fact fact) {
        HistoryType type = fact.type();
        Map<String, @Nullable Object> given = new HashMap<>();
        addComponents(fact, given);
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (HistoryArgument declared : type.arguments()) {
            Object value = declared.stored(given.remove(declared.name()));
            if (value != null) {
                arguments.put(declared.name(), value);
            }
        }
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("%s does not declare %s".formatted(type, given.keySet()));
        }
        return arguments;
    }

    private static void addComponents(Object record, Map<String, @Nullable Object> arguments) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(record.getClass() + " is no record");
        }
        for (RecordComponent component : components) {
            Object value = value(component.getAccessor(), record);
            if (value instanceof Record nested) {
                addComponents(nested, arguments);
            } else if (!Record.class.isAssignableFrom(component.getType())) {
                arguments.put(component.getName(), value);
            }
        }
    }

    private static @Nullable Object value(Method accessor, Object record) {
        try {
            // a fact may be package-private in its feature
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
