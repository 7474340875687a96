package org.phonealert.base;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phonealert.base.json.Json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

/** What is done in one place only, and how things are named; for the wings see {@code WingsTest}. */
class ArchitectureTest {
    private static final String ROOT = "org.phonealert";
    private static final int LONGEST = 250;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importLocations(Set.of(
                    Location.of(Json.class.getProtectionDomain().getCodeSource().getLocation())));

    /** {@code Notification} waits for calls to become a thing of their own. */
    @Test
    void no_class_of_any_module_has_more_than_250_lines() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            assertThat(modules.map(module -> module.resolve(Path.of("src", "main", "java")))
                            .filter(Files::isDirectory)
                            .flatMap(ArchitectureTest::files)
                            .filter(file -> !file.endsWith("Notification.java"))
                            .filter(file -> lines(file) > LONGEST))
                    .isEmpty();
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * A row may come from a newer version on the same database, and another system may say more than we know. Only what
     * people and machines ask of the modules above is read strictly.
     */
    @Test
    void nothing_stored_or_answered_is_read_strictly() {
        noClasses().should().callMethod(Json.class, "read", String.class, Class.class).check(CLASSES);
    }

    @Test
    void the_time_comes_from_the_clock_only() {
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
    void everything_is_logged_by_the_servers_log() {
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
                .resideOutsideOfPackage(ROOT + ".alerting.carrier")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.twilio..")
                .check(CLASSES);
    }

    @Test
    void nothing_here_uses_servlets_or_pages() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "jakarta.faces..")
                .check(CLASSES);
        noClasses()
                .that()
                // what the APIs have in common
                .resideOutsideOfPackage(ROOT + ".monitoring.bridge")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..")
                .check(CLASSES);
    }

    @Test
    void one_package_sends_http_requests() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".base.http")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(HttpClient.class, URLConnection.class)
                .check(CLASSES);
    }

    @Test
    void entities_have_verbs_and_no_setters() {
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
}
