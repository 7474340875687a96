package org.phonealert.office.overview;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.base.json.Json;

import static org.assertj.core.api.Assertions.assertThat;

/** What people are shown is read only: no method of these features writes, and none that it calls does. */
class ReadOnlyTest {
    private static final Set<String> WRITES = Set.of(
            EntityManager.class.getName() + ".persist",
            EntityManager.class.getName() + ".merge",
            EntityManager.class.getName() + ".remove",
            EntityManager.class.getName() + ".flush",
            Query.class.getName() + ".executeUpdate",
            Event.class.getName() + ".fire");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importLocations(Set.of(
                    Location.of(Json.class.getProtectionDomain().getCodeSource().getLocation())));

    @ParameterizedTest
    @ValueSource(strings = {"overview", "preview", "oncallview", "vitals"})
    void a_feature_that_shows_something_writes_nothing(String feature) {
        List<JavaCodeUnit> methods = CLASSES.stream()
                .filter(one -> one.getPackageName().equals("org.phonealert.office." + feature))
                .flatMap(one -> one.getCodeUnits().stream())
                .toList();

        assertThat(methods).isNotEmpty();
        assertThat(writesFrom(methods)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"handling", "configuration"})
    void this_test_sees_the_writes_of_a_feature_that_does_write(String feature) {
        assertThat(writesFrom(CLASSES.stream()
                        .filter(one -> one.getPackageName().equals("org.phonealert.office." + feature))
                        .flatMap(one -> one.getCodeUnits().stream())
                        .toList()))
                .isNotEmpty();
    }

    /** The paths that lead from these methods to one that writes. */
    private static List<String> writesFrom(List<JavaCodeUnit> methods) {
        Map<JavaCodeUnit, String> paths = new HashMap<>();
        methods.forEach(method -> paths.put(method, method.getFullName()));
        Deque<JavaCodeUnit> next = new ArrayDeque<>(methods);
        Stream.Builder<String> writes = Stream.builder();
        while (!next.isEmpty()) {
            JavaCodeUnit method = next.pop();
            for (AccessTarget.CodeUnitAccessTarget called : callsOf(method)) {
                String path = paths.get(method) + " -> " + called.getFullName();
                if (WRITES.contains(called.getOwner().getName() + "." + called.getName())) {
                    writes.add(path);
                }
                called.resolveMember()
                        .filter(found -> paths.putIfAbsent(found, path) == null)
                        .ifPresent(next::push);
            }
        }
        return writes.build().toList();
    }

    private static List<AccessTarget.CodeUnitAccessTarget> callsOf(JavaCodeUnit method) {
        return Stream.<JavaCodeUnitAccess<? extends AccessTarget.CodeUnitAccessTarget>>concat(
                        method.getCallsFromSelf().stream(), method.getMethodReferencesFromSelf().stream())
                .<AccessTarget.CodeUnitAccessTarget>map(JavaCodeUnitAccess::getTarget)
                .toList();
    }
}
