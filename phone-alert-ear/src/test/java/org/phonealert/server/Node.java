package org.phonealert.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What it takes to start one server process.
 *
 * @param folder its configuration, its log, and its data unless it has a database
 * @param ports where it listens, on the loopback
 * @param settings the {@code phonealert.*} keys
 * @param database its PostgreSQL; an H2 file in the folder if there is none
 */
public record Node(Path folder, PortOffset ports, Map<String, String> settings, Optional<Database> database) {
    URI url() {
        return URI.create("http://127.0.0.1:" + ports.http());
    }

    /** The environment variables that phone-alert.env would set. */
    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        settings.forEach(
                (key, value) -> environment.put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        database.map(Database::environment).ifPresent(environment::putAll);
        return environment;
    }
}
