package org.phonealert.server;

import java.util.Map;
import java.util.Optional;

/**
 * The address of a PostgreSQL database, as the server kits get it.
 *
 * @param url its JDBC URL
 * @param user who owns it
 * @param password never empty: Payara's pool refuses an empty one
 */
public record Database(String url, String user, String password) {
    private static final String URL = "DB_URL";
    private static final String USER = "DB_USER";
    private static final String PASSWORD = "DB_PASSWORD";

    /** The database in the environment of this process, as phone-alert.env names it. */
    static Optional<Database> ofEnvironment() {
        return variable(URL)
                .map(url -> new Database(
                        url, variable(USER).orElseThrow(), variable(PASSWORD).orElseThrow()));
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    /** The variables of phone-alert.env for this database. */
    public Map<String, String> environment() {
        return Map.of(URL, url, USER, user, PASSWORD, password);
    }
}
