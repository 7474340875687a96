package org.phonealert.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs commands of this machine that end by themselves. */
final class Commands {
    /** The result of a command. */
    record Run(int status, String output) {}

    private Commands() {}

    /** Runs a command that may fail. */
    static Run tryRun(List<String> command) {
        return tryRun(command, Map.of());
    }

    static Run tryRun(List<String> command, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " does not end");
            }
            return new Run(process.exitValue(), output);
        } catch (IOException missing) {
            throw new UncheckedIOException("cannot run " + command.get(0) + ": is its package installed?", missing);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopping);
        }
    }

    /** Runs a command that must succeed. Returns its output. */
    static String run(List<String> command) {
        Run run = tryRun(command);
        if (run.status() != 0) {
            throw new AssertionError("%s: status %d, %s".formatted(command, run.status(), run.output()));
        }
        return run.output();
    }
}
