package org.phonealert.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A PostgreSQL of the tests' own, on the loopback, with all that it keeps in one folder. It can be stopped as a power
 * cut stops it, and started again; it ends with this JVM at the latest.
 */
public final class Postgres implements AutoCloseable {
    private static final String NAME = "phonealert";
    private static final Duration START = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    private Postgres(Path data, int port) {
        this.data = data;
        this.port = port;
        this.server = launch();
    }

    /** Starts a new one, empty. */
    public static Postgres start(Path folder) {
        Postgres postgres =
                new Postgres(folder.toAbsolutePath(), PortOffset.free().postgres());
        postgres.execute("create role " + NAME + " login");
        postgres.newDatabase(NAME);
        return postgres;
    }

    /** The database that each has. */
    public Database database() {
        return database(NAME);
    }

    /** One more database, empty. */
    public Database newDatabase(String name) {
        execute("create database " + name + " owner " + NAME);
        return database(name);
    }

    /** As in phone-alert.env. */
    private Database database(String name) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=5&socketTimeout=60&tcpKeepAlive=true"
                        .formatted(port, name),
                NAME,
                NAME);
    }

    /** Ends it at once, as its immediate mode does: no connection is told, nothing is written. */
    public void stopHard() throws InterruptedException {
        try {
            String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            new ProcessBuilder("sh", "-c", "kill -QUIT " + pid).start().waitFor();
            postmaster.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close();
    }

    /** Starts it again on the same data and the same port. */
    public void startAgain() {
        server = launch();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the library would turn off for speed is what production has on. */
    private EmbeddedPostgres launch() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("unix_socket_directories", "")
                    .setPGStartupWait(START)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
