package org.phonealert.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's pgbench, measured for comparison: a program in C writes only the three rows of an event (the event, its
 * alert, its escalation) in one transaction.
 */
final class PgBench {
    private static final String HOW_TO_GET = "not installed: apt-get install postgresql-15 (or postgresql-contrib)";
    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");

    private final Path program;
    private final Postgres database;
    private final Path script;
    private final Path pipelined;

    private PgBench(Path program, Postgres database, Path script, Path pipelined) {
        this.program = program;
        this.database = database;
        this.script = script;
        this.pipelined = pipelined;
    }

    /** Prepares pgbench with tables of the same shape; it writes copies of this alert's rows. */
    static Optional<PgBench> find(Site site, long alert, Figures figures) {
        Optional<Path> program = Command.find("pgbench");
        if (program.isEmpty()) {
            figures.report("pgbench", HOW_TO_GET);
        }
        return program.map(found -> prepare(found, site, alert));
    }

    private static PgBench prepare(Path program, Site site, long alert) {
        Postgres database = site.database();
        database.run("create sequence bench_id cache 50", "create sequence bench_alert_id cache 50");
        for (String table : List.of("alert_events", "alerts", "escalations")) {
            database.run("create table bench_%s (like %s including all)".formatted(table, table));
        }
        Rows rows = new Rows(database);
        String key = "'bench/pgbench/' || currval('bench_alert_id')";
        String alertRow = rows.insertion(
                "alerts",
                alert,
                "bench_alerts",
                Map.of("id", "nextval('bench_alert_id')", "dedup_key", key, "open_key", "'1:' || " + key));
        Map<String, String> same = Map.of("id", "nextval('bench_id')", "alert_id", "currval('bench_alert_id')");
        String event = rows.insertion(
                "alert_events",
                database.number("select id from alert_events where alert_id = " + alert),
                "bench_alert_events",
                with(same, "dedup_key", key));
        String step = rows.insertion(
                "escalations",
                database.number("select id from escalations where alert_id = " + alert),
                "bench_escalations",
                with(same, "due_at", "now()"));
        String three = String.join("\n", alertRow, event, step);
        return new PgBench(
                program,
                database,
                write(site.folder().resolve("pgbench.sql"), "begin;\n" + three + "\ncommit;\n"),
                write(
                        site.folder().resolve("pgbench-pipelined.sql"),
                        "\\startpipeline\nbegin;\n" + three + "\ncommit;\n\\endpipeline\n"));
    }

    /** How many of these transactions it makes a second. */
    double perSecond(int clients, Duration time) {
        return run(script, clients, time);
    }

    /** The same with pipelining: a client sends all statements of a transaction before it reads the first answer. */
    double perSecondPipelined(int clients, Duration time) {
        return run(pipelined, clients, time);
    }

    private double run(Path file, int clients, Duration time) {
        String output = Command.run(
                time.plusSeconds(30),
                program.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(database.port()),
                "-U",
                Postgres.USER,
                "-n",
                "-M",
                "prepared",
                "-c",
                String.valueOf(clients),
                "-j",
                String.valueOf(Math.min(clients, 2)),
                "-T",
                String.valueOf(time.toSeconds()),
                "-f",
                file.toString(),
                "postgres");
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static Map<String, String> with(Map<String, String> some, String column, String sql) {
        Map<String, String> more = new HashMap<>(some);
        more.put(column, sql);
        return more;
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
