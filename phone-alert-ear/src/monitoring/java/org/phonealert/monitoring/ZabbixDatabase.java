package org.phonealert.monitoring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.awaitility.Awaitility.await;

/** Debian's PostgreSQL 15 with the schema of its Zabbix, in its own folder, run as the user postgres. */
final class ZabbixDatabase implements AutoCloseable {
    private static final String BINARIES = "/usr/lib/postgresql/15/bin/";
    private static final String SCHEMA = "/usr/share/zabbix-server-pgsql/";

    private final Path folder;
    private final int port;
    private final ProcessGroup server;

    private ZabbixDatabase(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        server = ProcessGroup.start(
                folder.resolveSibling("postgresql.log"),
                Map.of(),
                asPostgres(
                        "postgres",
                        "-D",
                        folder.resolve("data").toString(),
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=" + folder,
                        "-c",
                        "fsync=off"));
    }

    /** Starts a new database within this folder. */
    static ZabbixDatabase start(Path within) {
        Path folder = within.resolve("postgresql");
        Commands.run(List.of("install", "-d", "-o", "postgres", "-m", "700", folder.toString()));
        Commands.run(asPostgres(
                "initdb",
                "-D",
                folder.resolve("data").toString(),
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "-N"));
        ZabbixDatabase database = new ZabbixDatabase(folder, RealZabbix.freePort());
        await("PostgreSQL answers")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Commands.tryRun(database.psql("-c", "select 1")).status() == 0);
        Commands.run(database.psql("-c", "create role zabbix login"));
        Commands.run(database.psql("-c", "create database zabbix owner zabbix"));
        Stream.of("schema", "images", "data").forEach(database::load);
        return database;
    }

    int port() {
        return port;
    }

    private void load(String part) {
        Commands.run(List.of(
                "sh",
                "-c",
                "zcat %s%s.sql.gz | runuser -u postgres -- %spsql -q -h %s -p %d -U zabbix zabbix >/dev/null"
                        .formatted(SCHEMA, part, BINARIES, folder, port)));
    }

    private List<String> psql(String... arguments) {
        return Stream.concat(
                        asPostgres("psql", "-q", "-h", folder.toString(), "-p", String.valueOf(port)).stream(),
                        Stream.of(arguments))
                .toList();
    }

    private static List<String> asPostgres(String program, String... arguments) {
        return Stream.concat(Stream.of("runuser", "-u", "postgres", "--", BINARIES + program), Stream.of(arguments))
                .toList();
    }

    @Override
    public void close() {
        // PostgreSQL's fast shutdown: it does not wait for its clients
        server.signal("INT");
        server.close();
    }
}
