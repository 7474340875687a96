package org.phonealert.alerting.history;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts as the product's features declare them, found among its classes: of each record one for every constant of its
 * enums, and one for every component that may be missing.
 */
final class EveryFact {
    private static final Instant AT = Instant.parse("2026-11-29T02:00:00Z");

    private EveryFact() {}

    static List<Class<?>> types() {
        return new ClassFileImporter()
                        .importLocations(Set.of(Location.of(
                                Fact.class.getProtectionDomain().getCodeSource().getLocation())))
                        .stream()
                        .filter(type -> type.isAssignableTo(Fact.class) && !type.isInterface())
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    static Stream<Fact> all() {
        return types().stream().flatMap(type -> records(type).stream()).map(Fact.class::cast);
    }

    private static List<Object> records(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<List<@Nullable Object>> choices =
                Arrays.stream(components).map(EveryFact::choices).toList();
        List<Object> records = new ArrayList<>();
        fill(
                choices,
                new ArrayList<>(),
                values -> create(type, components, values).ifPresent(records::add));
        return records;
    }

    private interface Use {
        void values(List<@Nullable Object> values);
    }

    private static void fill(List<List<@Nullable Object>> choices, List<@Nullable Object> chosen, Use use) {
        if (chosen.size() == choices.size()) {
            use.values(chosen);
            return;
        }
        for (Object choice : choices.get(chosen.size())) {
            List<@Nullable Object> more = new ArrayList<>(chosen);
            more.add(choice);
            fill(choices, more, use);
        }
    }

    private static List<@Nullable Object> choices(RecordComponent component) {
        List<@Nullable Object> choices = new ArrayList<>(values(component.getType()));
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            choices.add(null);
        }
        return choices;
    }

    private static List<?> values(Class<?> type) {
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        } else if (type.isRecord()) {
            return records(type);
        } else if (type == String.class) {
            return List.of("some text {0} it''s");
        } else if (type == Instant.class) {
            return List.of(AT);
        } else if (type == ZonedDateTime.class) {
            return List.of(AT.atZone(ZoneId.of("Europe/Paris")));
        } else if (type == int.class || type == Integer.class) {
            return List.of(1, 21_211);
        }
        throw new IllegalStateException("no arguments are of " + type);
    }

    /** Empty if the record refuses these values together. */
    private static Optional<Object> create(Class<?> type, RecordComponent[] components, List<@Nullable Object> values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values.toArray()));
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException) {
                return Optional.empty();
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
