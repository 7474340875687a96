package org.phonealert.base;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.upgrade.Schema;

/** The two databases that the product runs on, with the product's own schema. */
public enum TestDatabase {
    H2 {
        @Override
        String create(String name) {
            return "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000".formatted(name);
        }
    },
    POSTGRESQL {
        @Override
        String create(String name) throws SQLException {
            try (Connection connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return Postgres.SERVER.getJdbcUrl(USER, name);
        }
    };

    static final String USER = "postgres";
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    @SuppressWarnings("ImmutableEnumChecker") // made when it is first asked for
    private @Nullable String shared;

    abstract String create(String name) throws SQLException;

    /** The address of a new database, with the newest schema. */
    public String migrated() {
        String url = blank();
        migrate(url, "latest");
        return url;
    }

    /** The address of a shared database with the newest schema, for tests that commit nothing. */
    public synchronized String shared() {
        if (shared == null) {
            shared = migrated();
        }
        return shared;
    }

    /** The address of a new database with nothing in it. */
    public String blank() {
        try {
            return create("test" + MADE.incrementAndGet());
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    public static void migrate(String url, String version) {
        MIGRATIONS.setLevel(Level.WARNING);
        Schema.migrations().dataSource(url, USER, "").target(version).load().migrate();
    }

    public static Connection connect(String url) {
        try {
            return DriverManager.getConnection(url, USER, "");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Started when first needed, ends with the JVM. */
    private static final class Postgres {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
