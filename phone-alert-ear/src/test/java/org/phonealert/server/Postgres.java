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
 * A PostgreSQL server for the tests, on the loopback, with all its files in one folder. It can be stopped as by a
 * power cut and started again; it ends with this JVM at the latest.
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

    /** Starts a new, empty server. */
    public static Postgres start(Path folder) {
        Postgres postgres =
                new Postgres(folder.toAbsolutePath(), PortOffset.free().postgres());
        postgres.execute("create role " + NAME + " login");
        postgres.newDatabase(NAME);
        return postgres;
    }

    /** The database that every server has. */
    public Database database() {
        return database(NAME);
    }

    /** Creates another, empty database. */
    public Database newDatabase(String name) {
        execute("create database " + name + " owner " + NAME);
        return database(name);
    }

    /** The address as in phone-alert.env. */
    private Database database(String name) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=5&socketTimeout=60&tcpKeepAlive=true"
                        .formatted(port, name),
                NAME,
                NAME);
    }

    /** Stops the server at once, in immediate mode: it informs no connection and writes nothing. */
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

    /** Starts the server again on the same data and port. */
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

    /** Turns on what production has and the library would turn off for speed. */
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
