package org.phonealert.bridge.nagios;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import jakarta.ws.rs.Path;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

/** A bridge converts monitoring notifications to alert events and knows nothing behind them. */
class BridgeArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importLocations(Set.of(Location.of(
                    NagiosBridge.class.getProtectionDomain().getCodeSource().getLocation())));

    @Test
    void it_depends_only_on_sources_alerts_and_writebacks_of_the_product() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.phonealert.base..",
                        "org.phonealert.alerting.alert",
                        "org.phonealert.monitoring.bridge",
                        "org.phonealert.monitoring.connection",
                        "org.phonealert.monitoring.reconciliation",
                        "org.phonealert.monitoring.writeback",
                        "org.phonealert.alerting.source",
                        "org.phonealert.bridge.icinga",
                        "org.phonealert.bridge.nagios",
                        "java..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.security.enterprise..",
                        "jakarta.servlet..",
                        "jakarta.ws.rs..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void the_time_is_read_from_the_clock_only() {
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
    void http_requests_are_sent_by_base_http() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(HttpClient.class, URLConnection.class)
                .check(CLASSES);
    }

    @Test
    void nothing_is_written_past_the_servers_log() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
    }

    @Test
    void an_api_that_is_called_is_no_resource_of_ours() {
        noClasses()
                .that()
                .areInterfaces()
                .should()
                .beAnnotatedWith(Path.class)
                .because(
                        "servers treat every class with a path as a resource, and fail on one that they cannot instantiate")
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
