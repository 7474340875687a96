package org.phonealert.rig;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.phonealert.server.Database;
import org.phonealert.server.PayaraDomain;
import org.phonealert.server.PortOffset;
import org.phonealert.server.Postgres;
import org.phonealert.server.ServerKind;
import org.phonealert.server.WildFlyKit;
import org.phonealert.twilio.simulator.SimulatorSettings;
import org.phonealert.twilio.simulator.TwilioSimulator;
import org.phonealert.twilio.simulator.phone.VirtualPhone;

import static org.awaitility.Awaitility.await;

/**
 * What all promises share, created once in the test JVM: ports, settings, the carrier simulator and the other test
 * servers.
 */
public final class TestBed {
    /** The number that calls come from. */
    public static final String OUTGOING_NUMBER = SimulatorSettings.OUTGOING_NUMBER;

    /** The password of the first administrator. */
    public static final String ADMIN_PASSWORD = "the-administrator-of-the-tests";

    /** The pause between two mails to administrators: longer than any test takes on a slow machine. */
    public static final Duration NOTICE_PAUSE = Duration.ofMinutes(10);

    private static final PortOffset PORTS = PortOffset.free();
    private static final Optional<Postgres> POSTGRES = "postgresql".equals(System.getProperty("rig.database"))
            ? Optional.of(Postgres.start(
                    Path.of("postgresql", "data-" + ProcessHandle.current().pid())))
            : Optional.empty();
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final PostOffice POST_OFFICE = PostOffice.open();
    private static final CompanyDirectory DIRECTORY = CompanyDirectory.open();
    private static final LoginProvider LOGIN_PROVIDER = LoginProvider.open();
    private static final TwilioSimulator SIMULATOR = TwilioSimulator.start(SimulatorSettings.forTests());

    private TestBed() {}

    /** Sets the system properties that the server and arquillian.xml read. */
    static void prepare() {
        Map<String, String> settings = settings();
        settings.forEach(System::setProperty);
        System.setProperty("rig.port.offset", String.valueOf(PORTS.value()));
        System.setProperty("rig.http.port", String.valueOf(PORTS.http()));
        System.setProperty("rig.https.port", String.valueOf(PORTS.https()));
        System.setProperty("rig.management.port", String.valueOf(PORTS.management()));
        Optional<Database> database = POSTGRES.map(Postgres::database);
        if (ServerKind.ofThisBuild() == ServerKind.WILDFLY) {
            WildFlyKit kit = new WildFlyKit(database);
            System.setProperty("rig.wildfly.yaml", kit.yaml());
            System.setProperty("rig.wildfly.modules", kit.modulePath());
            System.setProperty(
                    "rig.wildfly.base", Path.of("wildfly-base").toAbsolutePath().toString());
            database.ifPresent(postgres -> postgres.environment()
                    // Arquillian gives the server no environment; a property of that name counts as much
                    .forEach((variable, value) -> settings.put("env." + variable, value)));
        } else {
            System.setProperty("rig.payara.domain", payaraDomain(database));
        }
        // Arquillian puts it into the text of arquillian.xml
        System.setProperty("rig.settings", asArguments(settings).replace("&", "&amp;"));
    }

    /** The {@code phonealert.*} keys of the system under test. */
    public static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("phonealert.public-url", url().toString());
        settings.put("phonealert.twilio.api-url", SIMULATOR.apiUrl().toString());
        settings.put("phonealert.twilio.account-sid", SimulatorSettings.ACCOUNT_SID);
        settings.put("phonealert.twilio.auth-token", SimulatorSettings.AUTH_TOKEN);
        settings.put("phonealert.admin.password", ADMIN_PASSWORD);
        settings.put("phonealert.clock.settable", "true");
        // the carrier is a simulator, and the tests call the same few people all the time
        settings.put("phonealert.calls-per-second", "1000");
        settings.put("phonealert.calls-per-operator-per-hour", "0");
        settings.put("phonealert.smtp.host", "127.0.0.1");
        settings.put("phonealert.smtp.port", String.valueOf(POST_OFFICE.port()));
        settings.put("phonealert.smtp.from", "alert@example.org");
        settings.put("phonealert.notice.pause", NOTICE_PAUSE.toString());
        settings.putAll(DIRECTORY.settings());
        settings.putAll(LOGIN_PROVIDER.settings());
        settings.put("phonealert.roles.administrator", "admins");
        settings.put("phonealert.roles.editor", "leads,engineers");
        settings.put("phonealert.roles.operator", "ops");
        return settings;
    }

    private static String asArguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String payaraDomain(Optional<Database> database) {
        PayaraDomain shipped = PayaraDomain.shipped().on(PORTS);
        return database.map(shipped::withDatabase)
                .orElse(shipped)
                .writeTo(Path.of("payara", "domain.xml"))
                .toAbsolutePath()
                .toString();
    }

    /** A new database of the kind that this build tests; empty for H2, which is a file of each server. */
    public static Optional<Database> newDatabase() {
        return POSTGRES.map(postgres -> postgres.newDatabase("test" + DATABASES.incrementAndGet()));
    }

    /** The name of the server, for messages. */
    static String server() {
        return System.getProperty("rig.server", "an unnamed server") + " with "
                + System.getProperty("rig.database", "h2") + " at " + url();
    }

    static URI url() {
        return URI.create("http://127.0.0.1:" + PORTS.http());
    }

    /** The system under test, with the administrator's key. */
    public static PhoneAlert phoneAlert() {
        return new PhoneAlert(url(), ADMIN_PASSWORD);
    }

    /** The system under test, with the key of an alert source. */
    public static PhoneAlert source() {
        return phoneAlert().as(SetUp.SOURCE_KEY);
    }

    /** Sends a TRIGGER event. Returns the alert that it opened or updated. */
    public static OpenAlert trigger(String monitor, String message) {
        long id = source().trigger(monitor, message).path("alertId").asLong();
        return new OpenAlert(phoneAlert(), id);
    }

    /** The alert with this id. */
    public static OpenAlert alert(long id) {
        return new OpenAlert(phoneAlert(), id);
    }

    /** The carrier simulator with all virtual phones. */
    public static TwilioSimulator simulator() {
        return SIMULATOR;
    }

    /** The LDAP directory of the test company. */
    public static CompanyDirectory directory() {
        return DIRECTORY;
    }

    /** The OpenID provider of the test company. */
    public static LoginProvider loginProvider() {
        return LOGIN_PROVIDER;
    }

    /** The mail server of the tests. */
    public static PostOffice postOffice() {
        return POST_OFFICE;
    }

    /** The virtual phone of a person. */
    public static VirtualPhone phone(Person person) {
        return SIMULATOR.phone(person.number());
    }

    static void awaitReady() {
        await("the EAR answers")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(phoneAlert()::isReady);
    }
}
