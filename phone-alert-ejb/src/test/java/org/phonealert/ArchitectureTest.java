package org.phonealert;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The rooms of the design: which package may use which, and what is done in one place only. */
class ArchitectureTest {
    private static final String ROOT = "org.phonealert";

    /** What each package may use besides itself and the root. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("operator", Set.of()),
            // who may top up: the role is named where the deed is
            Map.entry("credit", Set.of("account")),
            Map.entry("monitor", Set.of()),
            Map.entry("integration", Set.of("operator")),
            Map.entry("shift", Set.of()),
            // shifts and calendars read the clock on the wall alike
            Map.entry("ical", Set.of("shift")),
            Map.entry("duty", Set.of("operator", "shift")),
            Map.entry("definition", Set.of("operator", "duty", "integration", "monitor")),
            Map.entry("source", Set.of("monitor")),
            // what bridges have in common; they themselves are web applications of their own
            Map.entry("bridge", Set.of()),
            Map.entry("alert", Set.of("source", "monitor", "operator")),
            Map.entry("link", Set.of("source")),
            // the alert hands out its monitor, whose name its events carry
            Map.entry("reconciliation", Set.of("alert", "link", "source", "monitor")),
            Map.entry("reply", Set.of("alert", "link", "source")),
            // who may say how a word is said: the role is named where the deed is
            Map.entry("speech", Set.of("alert", "monitor", "account")),
            Map.entry("carrier", Set.of()),
            Map.entry(
                    "notification",
                    Set.of("operator", "integration", "carrier", "speech", "credit", "alert", "account")),
            // more than the design's table: an alert hands out its monitor, whose name finds the definitions, and the
            // plan names operators by number, whom notifications want as operators
            Map.entry(
                    "escalation",
                    Set.of("definition", "duty", "planning", "alert", "notification", "operator", "monitor")),
            Map.entry("mail", Set.of()),
            // hears what concerns administrators, from wherever it comes
            Map.entry(
                    "notice",
                    Set.of("mail", "operator", "credit", "monitor", "alert", "duty", "calendar", "planning", "link")),
            Map.entry("reminder", Set.of("mail", "operator", "duty", "shift")),
            Map.entry("account", Set.of("operator")),
            Map.entry("calendar", Set.of("ical", "duty", "shift", "operator", "account")),
            Map.entry("planning", Set.of("duty", "shift", "operator", "account")),
            Map.entry("signon", Set.of("account")),
            // hears of every change, and knows who the actor is
            Map.entry("audit", Set.of("account")),
            // reads everything, and nothing of the engine knows it
            Map.entry(
                    "overview",
                    Set.of(
                            "operator",
                            "credit",
                            "monitor",
                            "integration",
                            "duty",
                            "shift",
                            // tells what would happen, and the words of it
                            "definition",
                            "speech",
                            "source",
                            "link",
                            "alert",
                            "notification",
                            "escalation",
                            "account")),
            Map.entry(
                    "configuration",
                    Set.of(
                            "operator",
                            "credit",
                            "monitor",
                            "integration",
                            "duty",
                            "planning",
                            "calendar",
                            "shift",
                            "definition",
                            "source",
                            "link",
                            "alert",
                            "speech",
                            "carrier",
                            "notification",
                            "escalation",
                            "account")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importLocations(Set.of(
                    Location.of(Json.class.getProtectionDomain().getCodeSource().getLocation())));

    static Stream<String> packages() {
        return MAY_USE.keySet().stream().sorted();
    }

    @Test
    void every_package_has_its_place() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .isSubsetOf(Stream.concat(Stream.of(ROOT), packages().map(p -> ROOT + "." + p))
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_uses_only_those_below_it(String name) {
        Set<String> allowed = MAY_USE.getOrDefault(name, Set.of()).stream()
                .map(p -> ROOT + "." + p)
                .collect(Collectors.toSet());

        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat(ours(
                        "outside " + allowed,
                        p -> !p.equals(ROOT) && !p.equals(ROOT + "." + name) && !allowed.contains(p)))
                .check(CLASSES);
    }

    @Test
    void the_root_uses_no_other_package() {
        noClasses()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat(ours("outside the root", p -> !p.equals(ROOT)))
                .check(CLASSES);
    }

    @Test
    void no_packages_use_each_other_in_a_circle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_time_is_asked_of_the_clock_only() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(SettableClock.class)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(CLASSES);
    }

    @Test
    void nothing_is_written_past_the_servers_log() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    }

    @Test
    void one_class_knows_the_json_library() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Json.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "jakarta.json..", "com.google.gson..", "org.json..")
                .check(CLASSES);
    }

    @Test
    void one_package_knows_the_carriers_library() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".carrier")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.twilio..")
                .check(CLASSES);
    }

    @Test
    void nothing_here_knows_of_http_pages() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "jakarta.faces..")
                .check(CLASSES);
        noClasses()
                .that()
                // one asks somebody else's service; the other is what the bridges' APIs have in common
                .resideOutsideOfPackages(ROOT + ".planning", ROOT + ".bridge")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.eclipse.microprofile.rest..")
                .check(CLASSES);
    }

    @Test
    void what_is_kept_changes_by_verbs_and_not_by_setters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(MappedSuperclass.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(CLASSES);
    }

    @Test
    void a_class_is_named_by_what_it_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Helper|Manager|Impl|Common)(s|[A-Z].*)?$")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> ours(String description, Predicate<String> packageName) {
        return DescribedPredicate.describe(
                "of ours " + description,
                c -> (c.getPackageName().equals(ROOT) || c.getPackageName().startsWith(ROOT + "."))
                        && packageName.test(c.getPackageName()));
    }
}
