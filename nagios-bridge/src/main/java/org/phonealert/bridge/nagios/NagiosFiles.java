package org.phonealert.bridge.nagios;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.words.Language;
import org.phonealert.monitoring.connection.SourceException;
import org.phonealert.monitoring.connection.SourceException.Fault;
import org.phonealert.monitoring.connection.SourceState;
import org.phonealert.monitoring.connection.Writeback;

/** The files of a Nagios on this machine, as its main configuration file names them. */
final class NagiosFiles implements NagiosAccess {
    private static final String CONTACT = "phone-alert";

    private final Path configuration;
    private final Map<String, String> named = new HashMap<>();

    /** @throws SourceException if that file cannot be read */
    NagiosFiles(Path configuration) throws SourceException {
        this.configuration = configuration;
        try {
            // only paths are read, so that the encoding does not matter
            for (String line : Files.readAllLines(configuration, StandardCharsets.ISO_8859_1)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    named.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
                }
            }
        } catch (IOException unreadable) {
            throw unreadable(configuration, unreadable);
        }
    }

    @Override
    public void submit(Writeback writeback, String host, Optional<String> service) throws SourceException {
        new CommandPipe(path("command_file")).write(ExternalCommand.of(writeback, host, service, now()));
    }

    /** Nagios uses the system clock, not the adjustable clock of Phone Alert. */
    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    /** Reads the state as of the time at which Nagios wrote the status file. */
    SourceState state() throws SourceException {
        Path status = path("status_file");
        Path objects = path("object_cache_file");
        try (BufferedReader both = new BufferedReader(new InputStreamReader(
                new SequenceInputStream(Files.newInputStream(status), Files.newInputStream(objects)),
                StandardCharsets.UTF_8))) {
            return NagiosState.read(both, CONTACT);
        } catch (IOException unreadable) {
            throw unreadable(status, unreadable);
        } catch (InvalidInputException garbled) {
            throw new SourceException(Fault.UNREACHABLE, status + ": " + garbled.explain(Language.ENGLISH));
        }
    }

    @Override
    public NagiosObject find(String name) throws SourceException {
        Path status = path("status_file");
        try (BufferedReader text = Files.newBufferedReader(status, StandardCharsets.UTF_8)) {
            return NagiosObject.read(text, name, now());
        } catch (IOException unreadable) {
            throw unreadable(status, unreadable);
        }
    }

    private Path path(String setting) throws SourceException {
        String path = named.get(setting);
        if (path == null || path.isBlank()) {
            throw new SourceException(Fault.NOT_ALLOWED, configuration + " does not name a " + setting);
        }
        return Path.of(path);
    }

    private static SourceException unreadable(Path file, IOException why) {
        return new SourceException(Fault.NOT_ALLOWED, "cannot read %s: %s".formatted(file, why.getMessage()));
    }
}
