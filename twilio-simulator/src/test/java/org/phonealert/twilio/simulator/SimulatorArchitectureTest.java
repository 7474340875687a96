package org.phonealert.twilio.simulator;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules of the packages of the simulator. It shares no code with the product that it tests. */
class SimulatorArchitectureTest {
    private static final String ROOT = "org.phonealert.twilio.simulator";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importLocations(Set.of(Location.of(
                    TwilioSimulator.class.getProtectionDomain().getCodeSource().getLocation())));

    @Test
    void no_class_uses_the_product() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        ROOT + "..",
                        "java..",
                        "javax..",
                        "com.sun.net..",
                        "org.w3c..",
                        "org.xml..",
                        "org.jspecify..",
                        "com.fasterxml..",
                        "com.networknt..",
                        "com.twilio..")
                .check(CLASSES);
    }

    @Test
    void packages_use_only_those_below_them() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("program")
                .definedBy(ROOT)
                .layer("control")
                .definedBy(ROOT + ".control")
                .layer("page")
                .definedBy(ROOT + ".page")
                .layer("api")
                .definedBy(ROOT + ".api")
                .layer("call")
                .definedBy(ROOT + ".call")
                .layer("event")
                .definedBy(ROOT + ".event")
                .layer("phone")
                .definedBy(ROOT + ".phone")
                .layer("twiml")
                .definedBy(ROOT + ".twiml")
                .layer("webhook")
                .definedBy(ROOT + ".webhook")
                .layer("http")
                .definedBy(ROOT + ".http")
                .whereLayer("program")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("control")
                .mayOnlyBeAccessedByLayers("program")
                .whereLayer("page")
                .mayOnlyBeAccessedByLayers("program")
                .whereLayer("api")
                .mayOnlyBeAccessedByLayers("program", "control")
                .whereLayer("call")
                .mayOnlyBeAccessedByLayers("program", "control", "api")
                .whereLayer("twiml")
                .mayOnlyBeAccessedByLayers("program", "call")
                .whereLayer("webhook")
                .mayOnlyBeAccessedByLayers("program", "control", "api", "call")
                .check(CLASSES);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void time_comes_from_the_clock_only() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .check(CLASSES);
    }

    @Test
    void only_the_main_class_writes_to_the_console() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Main.class)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    }

    @Test
    void no_class_is_named_helper_or_manager() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Helper|Manager|Impl|Common)(s|[A-Z].*)?$")
                .check(CLASSES);
    }
}
