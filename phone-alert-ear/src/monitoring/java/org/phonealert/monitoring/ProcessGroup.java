package org.phonealert.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server process in its own process group, so that it is ended with all its workers and nothing else. It ends at the
 * latest with the tests, even if these are ended by a signal.
 */
final class ProcessGroup implements AutoCloseable {
    private final Process leader;
    private final Path log;
    private final Thread atTheLatest = new Thread(() -> signal("KILL"), "process-group-end");

    private ProcessGroup(Process leader, Path log) {
        this.leader = leader;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(atTheLatest);
    }

    /** Starts the command and appends its output to the log. */
    static ProcessGroup start(Path log, Map<String, String> environment, List<String> command) {
        List<String> line = new ArrayList<>(List.of("setsid"));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new ProcessGroup(builder.start(), log);
        } catch (IOException missing) {
            throw new UncheckedIOException("cannot start " + command.get(0) + ": is its package installed?", missing);
        }
    }

    boolean isAlive() {
        return leader.isAlive();
    }

    /** The output so far. */
    String output() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Sends a signal, such as TERM or HUP, to the whole group. */
    void signal(String signal) {
        // the id of a group is the pid of its first process
        Commands.tryRun(List.of("kill", "-" + signal, "--", "-" + leader.pid()));
    }

    @Override
    public void close() {
        signal("TERM");
        try {
            if (!leader.waitFor(10, TimeUnit.SECONDS)) {
                signal("KILL");
                leader.waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        signal("KILL"); // workers that did not see it
        forget();
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(atTheLatest);
        } catch (IllegalStateException ending) {
            // it runs, or has run
        }
    }
}
