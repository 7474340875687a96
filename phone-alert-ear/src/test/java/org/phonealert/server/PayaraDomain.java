package org.phonealert.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Payara Embedded's own domain.xml with five changes: it listens only on the loopback, on our ports, without
 * Hazelcast, messaging and database server, with as many HTTP threads as a Payara Server instead of five, and with
 * same-site cookies.
 */
public final class PayaraDomain {
    private static final String SHIPPED = "config/domain.xml";
    private static final Pattern PORT = Pattern.compile("(?<=\\bport=\"|_PORT\" value=\")(\\d+)(?=\")");
    private static final Pattern DEFAULT_DATABASE = Pattern.compile("jdbc:h2:[^\"]*embedded_default[^\"]*(?=\")");

    private static final Pattern POOL =
            Pattern.compile("<jdbc-connection-pool name=\"phone-alert\".*?</jdbc-connection-pool>", Pattern.DOTALL);

    private final String xml;

    private PayaraDomain(String xml) {
        this.xml = xml;
    }

    /** The domain.xml inside the Payara Embedded on the class path. */
    public static PayaraDomain shipped() {
        ClassLoader loader = PayaraDomain.class.getClassLoader();
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(SHIPPED), SHIPPED)) {
            return new PayaraDomain(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isolated();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PayaraDomain isolated() {
        return new PayaraDomain(xml.replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                // as install.sh sets it: Payara does not accept this from a web application
                .replace(
                        "<http default-virtual-server=\"server\"",
                        "<http cookie-same-site-enabled=\"true\" cookie-same-site-value=\"Lax\""
                                + " default-virtual-server=\"server\"")
                .replace("<network-listener port", "<network-listener address=\"127.0.0.1\" port")
                .replace(
                        "<hazelcast-config-specific-configuration>",
                        "<hazelcast-config-specific-configuration enabled=\"false\">")
                .replace(
                        "name=\"http-thread-pool\" max-queue-size",
                        "name=\"http-thread-pool\" max-thread-pool-size=\"50\" max-queue-size")
                .replace("<iiop-service>", "<jms-service type=\"DISABLED\"/><iiop-service>")
                .replace(";AUTO_SERVER=TRUE", ""));
    }

    /** The same domain with this offset added to every port. */
    public PayaraDomain on(PortOffset offset) {
        return new PayaraDomain(
                PORT.matcher(xml).replaceAll(port -> String.valueOf(Integer.parseInt(port.group()) + offset.value())));
    }

    /** The same domain with this H2 database as its default data source. */
    public PayaraDomain withDatabase(String h2Url) {
        return new PayaraDomain(DEFAULT_DATABASE.matcher(xml).replaceAll(any -> h2Url));
    }

    /** The same domain with the kit's connection pool on this database as its default data source. */
    public PayaraDomain withDatabase(Database database) {
        String pool = poolOfTheKit();
        for (Map.Entry<String, String> variable : database.environment().entrySet()) {
            pool = pool.replace(
                    "${ENV=" + variable.getKey() + "}", variable.getValue().replace("&", "&amp;"));
        }
        return new PayaraDomain(xml.replace("pool-name=\"H2Pool\"", "pool-name=\"phone-alert\"")
                .replace("</resources>", pool + "</resources>"));
    }

    private static String poolOfTheKit() {
        Path kit = Path.of(System.getProperty("rig.kits"), "payara", "phone-alert-resources.xml");
        try {
            Matcher pool = POOL.matcher(Files.readString(kit));
            if (!pool.find()) {
                throw new IllegalStateException("There is no pool in " + kit);
            }
            return pool.group();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the domain to this file. */
    public Path writeTo(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            return Files.writeString(file, xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
