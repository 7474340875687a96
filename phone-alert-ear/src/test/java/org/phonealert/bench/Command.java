package org.phonealert.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds and runs programs of the operating system. */
final class Command {
    private Command() {}

    /** The path of a program: in PATH or in PostgreSQL's own folders, which Debian keeps apart. */
    static Optional<Path> find(String name) {
        Stream<Path> path = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .map(Path::of);
        return Stream.concat(path, versions(Path.of("/usr/lib/postgresql")))
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> versions(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(version -> version.resolve("bin")).toList().stream();
        } catch (IOException none) {
            return Stream.empty();
        }
    }

    /**
     * Runs a program to its end. Returns its output.
     *
     * @throws IllegalStateException with its output if it fails or takes too long
     */
    static String run(Duration most, String... command) {
        try {
            Path output = Files.createTempFile("bench", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                boolean ended = process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
                if (!ended) {
                    process.destroyForcibly();
                }
                String text = Files.readString(output, StandardCharsets.UTF_8);
                if (!ended || process.exitValue() != 0) {
                    throw new IllegalStateException(command[0] + " failed: " + text);
                }
                return text;
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
