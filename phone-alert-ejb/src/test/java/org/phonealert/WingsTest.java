package org.phonealert;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phonealert.base.json.Json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The six wings in one column. A wing uses only the wings beneath it; inside a wing a feature uses only the features
 * after it in its line.
 */
class WingsTest {
    private static final String ROOT = "org.phonealert";

    /** From top to bottom; the features of each wing in the order in which they may use each other. */
    private static final List<Map.Entry<String, List<String>>> WINGS = List.of(
            Map.entry(
                    "office",
                    List.of("configuration", "preview", "overview", "oncallview", "vitals", "handling", "notice")),
            Map.entry("monitoring", List.of("reconciliation", "writeback", "connection", "bridge")),
            Map.entry(
                    "alerting",
                    List.of(
                            "watchdog",
                            "escalation",
                            "notification",
                            "carrier",
                            "credit",
                            "integration",
                            "speech",
                            "alert",
                            "history",
                            "definition",
                            "source",
                            "monitor")),
            Map.entry("oncall", List.of("reminder", "calendar", "externaloncall", "ical", "duty", "shift")),
            Map.entry("people", List.of("signon", "audit", "account", "operator")),
            Map.entry("base", List.of("mail", "upgrade", "json", "work", "settings", "http", "", "words")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importLocations(Set.of(
                    Location.of(Json.class.getProtectionDomain().getCodeSource().getLocation())));

    static Stream<String> features() {
        return column().stream();
    }

    @Test
    void every_class_is_in_a_feature_of_a_wing() {
        Set<String> packages = CLASSES.stream()
                .filter(one -> !one.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages).containsExactlyInAnyOrderElementsOf(column());
    }

    @ParameterizedTest
    @MethodSource("features")
    void a_feature_uses_only_what_is_beneath_it(String feature) {
        Set<String> above = Set.copyOf(column().subList(0, column().indexOf(feature)));

        noClasses()
                .that()
                .resideInAPackage(feature)
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are above " + feature, other -> above.contains(other.getPackageName())))
                .check(CLASSES);
    }

    @Test
    void no_wings_and_no_features_use_each_other_in_a_circle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** All features, from top to bottom. */
    private static List<String> column() {
        return WINGS.stream()
                .flatMap(wing -> wing.getValue().stream().map(feature -> name(wing.getKey(), feature)))
                .toList();
    }

    private static String name(String wing, String feature) {
        return ROOT + "." + wing + (feature.isEmpty() ? "" : "." + feature);
    }
}
