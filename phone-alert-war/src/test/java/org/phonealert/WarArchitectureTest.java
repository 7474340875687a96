package org.phonealert;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import jakarta.ejb.Stateless;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.rest.ApiApplication;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** What faces people and machines: thin, apart from each other, and without a database of its own. */
class WarArchitectureTest {
    private static final String ROOT = "org.phonealert";
    private static final String REST = ROOT + ".rest..";
    private static final String ADMIN = ROOT + ".admin..";
    private static final String VOICE = ROOT + ".voice..";
    private static final String HEALTH = ROOT + ".health..";
    private static final String FEED = ROOT + ".feed..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importLocations(Set.of(Location.of(
                    ApiApplication.class.getProtectionDomain().getCodeSource().getLocation())));

    @Test
    void every_class_has_its_room() {
        classes()
                .should()
                .resideInAnyPackage(REST, ADMIN, VOICE, HEALTH, FEED, ROOT + ".security..")
                .check(CLASSES);
    }

    @Test
    void the_machine_api_and_the_pages_know_nothing_of_each_other() {
        noClasses()
                .that()
                .resideInAPackage(REST)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ADMIN, VOICE, HEALTH, FEED)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ADMIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(REST, VOICE, HEALTH, FEED)
                .check(CLASSES);
    }

    @Test
    void the_carriers_callbacks_the_health_checks_and_the_feeds_stand_alone() {
        noClasses()
                .that()
                .resideInAnyPackage(VOICE, HEALTH, FEED)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(REST, ADMIN)
                .check(CLASSES);
    }

    @Test
    void authentication_does_not_know_what_it_is_for() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".security..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(REST, ADMIN, VOICE, HEALTH, FEED)
                .check(CLASSES);
    }

    /** A page or an address that forgot to ask for the role would still be refused by the business behind it. */
    @Test
    void every_boundary_that_pages_and_the_machine_api_call_checks_the_role() {
        Set<String> unchecked = CLASSES.stream()
                // looks for the pages' sake whether anything is new, and shows nobody what
                .filter(one -> !one.getSimpleName().equals("NowPush"))
                .filter(one -> one.getPackageName().startsWith(ROOT + ".admin")
                        || one.getPackageName().equals(ROOT + ".rest"))
                .flatMap(one -> one.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isAnnotatedWith(Stateless.class))
                .filter(call -> !call.getTargetOwner().isAnnotatedWith(AllowedFor.class))
                .filter(call -> call.getTarget()
                        .resolveMember()
                        .filter(method -> method.isAnnotatedWith(AllowedFor.class))
                        .isEmpty())
                .map(call -> call.getOriginOwner().getSimpleName() + " calls "
                        + call.getTargetOwner().getSimpleName() + "." + call.getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unchecked).isEmpty();
    }

    @Test
    void no_packages_use_each_other_in_a_circle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_database_is_not_asked_from_here() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "org.flywaydb..")
                .check(CLASSES);
    }

    @Test
    void the_libraries_for_json_and_the_carrier_are_not_known_here() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.fasterxml..", "jakarta.json..", "com.google.gson..", "org.json..", "com.twilio..")
                .check(CLASSES);
    }

    @Test
    void the_time_is_asked_of_the_clock_only() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(CLASSES);
    }

    @Test
    void nothing_is_written_past_the_servers_log() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    }

    @Test
    void a_class_is_named_by_what_it_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Helper|Manager|Impl|Common)(s|[A-Z].*)?$")
                .check(CLASSES);
    }
}
