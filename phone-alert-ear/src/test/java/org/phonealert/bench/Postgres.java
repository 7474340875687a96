package org.phonealert.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.phonealert.server.Database;

/** The PostgreSQL of the benchmark, on the loopback; each commit waits until it is on the disk. */
final class Postgres implements AutoCloseable {
    static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final Path data;

    private Postgres(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /** Starts a PostgreSQL in an empty folder. */
    static Postgres start(Path data) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(true)
                    // the library is made for tests and would not wait for the disk
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("log_min_duration_statement", "1000")
                    .setOutputRedirector(log(data))
                    .setErrorRedirector(log(data))
                    .start();
            return new Postgres(server, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder.Redirect log(Path data) {
        return ProcessBuilder.Redirect.appendTo(
                data.resolveSibling("postgresql.log").toFile());
    }

    int port() {
        return server.getPort();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/postgres";
    }

    /** The address, as the server kits get it. */
    Database forKits() {
        return new Database(url(), USER, "any");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, "");
    }

    /** Runs statements one by one, each in its own transaction. */
    void run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", statements), e);
        }
    }

    /** The single number that a query returns. */
    long number(String query) {
        return Long.parseLong(rows(query).get(0).get(0));
    }

    /** All rows that a query returns, as text; null is an empty text. */
    List<List<String>> rows(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    String value = result.getString(column);
                    row.add(value == null ? "" : value);
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** All processes of the server. */
    List<ProcessHandle> processes() {
        OptionalLong postmaster = pid();
        if (postmaster.isEmpty()) {
            return List.of();
        }
        List<ProcessHandle> all = new ArrayList<>();
        ProcessHandle.of(postmaster.getAsLong()).ifPresent(handle -> {
            all.add(handle);
            handle.descendants().forEach(all::add);
        });
        return all;
    }

    private OptionalLong pid() {
        try {
            return OptionalLong.of(Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip()));
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
