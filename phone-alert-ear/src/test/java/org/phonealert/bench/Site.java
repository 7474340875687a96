package org.phonealert.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.twilio.simulator.SimulatorSettings;
import org.phonealert.twilio.simulator.TwilioSimulator;

import static org.awaitility.Awaitility.await;

/** Everything that the benchmark needs on one machine: the database, the measured server, the carrier simulator. */
final class Site implements AutoCloseable {
    private static final int CREDITS = 1_000_000;

    private final Path folder;
    private final Postgres database;
    private final TwilioSimulator carrier;
    private final Server server;

    @Nullable
    private Stored stored;

    private Site(Path folder, Postgres database, TwilioSimulator carrier, Server server) {
        this.folder = folder;
        this.database = database;
        this.carrier = carrier;
        this.server = server;
    }

    /** Starts everything in an empty folder. */
    static Site open(Path folder) {
        empty(folder);
        Postgres database = Postgres.start(folder.resolve("database"));
        TwilioSimulator carrier =
                TwilioSimulator.start(SimulatorSettings.forTests().withOutgoingNumbers(Enterprise.OUTGOING_NUMBER));
        Server server = Server.start(
                folder, database, carrier.apiUrl(), SimulatorSettings.ACCOUNT_SID, SimulatorSettings.AUTH_TOKEN);
        Site site = new Site(folder, database, carrier, server);
        server.admin().configure(Enterprise.document());
        server.admin().post("/credits/top-ups", "{\"credits\":%d,\"reference\":\"benchmark\"}".formatted(CREDITS));
        site.resetPhones();
        return site;
    }

    Path folder() {
        return folder;
    }

    Postgres database() {
        return database;
    }

    TwilioSimulator carrier() {
        return carrier;
    }

    Server server() {
        return server;
    }

    /** The stored alerts, which all parts of the benchmark share. */
    Stored stored() {
        if (stored == null) {
            stored = new Stored(this);
        }
        return stored;
    }

    /** The address to which the benchmark's source sends its events. */
    HttpTarget events() {
        return new HttpTarget(server.port(), "/phone-alert/api/v1/events", Enterprise.SOURCE_KEY);
    }

    /** Ends everything that is open, due or ringing, so that the next part does not measure work of this one. */
    void silence() {
        await("silence").atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            // the engine may hold some of these rows, and the database may abort us instead of it
            database.run(
                    "update alerts set state = 'RESOLVED', open_key = null, resolved_at = now()"
                            + " where state = 'TRIGGERED'",
                    "update notifications set due_at = null, ended_at = now(), state = 'CANCELLED'"
                            + " where due_at is not null",
                    "update escalations set due_at = null where due_at is not null");
            return database.number("select (select count(*) from notifications where due_at is not null)"
                            + " + (select count(*) from escalations where due_at is not null)")
                    == 0;
        });
        carrier.reset();
        resetPhones();
    }

    /** Lets the phones ring for a minute: longer than a measurement, so that each call has two callbacks. */
    void resetPhones() {
        Stream.of(Enterprise.RESTING, Enterprise.RINGING, Enterprise.LATE)
                .flatMap(List::stream)
                .forEach(monitor -> carrier.phone(Enterprise.phone(monitor)).manual());
        carrier.phone(Enterprise.phone(Enterprise.TAKEN)).answersAndPresses("1");
    }

    private static void empty(Path folder) {
        try {
            if (Files.exists(folder)) {
                List<Path> deepestFirst;
                try (Stream<Path> found = Files.walk(folder)) {
                    deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
                }
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        carrier.close();
        database.close();
    }
}
