package org.phonealert.storm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of the storm, printed and written as lines of {@code name: value}. */
final class Figures {
    private static final Path FILE = Path.of(System.getProperty("rig.figures"), "storm.txt");

    private final long beginning = System.nanoTime();
    private final Map<String, String> values = new LinkedHashMap<>();

    void put(String name, long value) {
        values.put(name, String.valueOf(value));
    }

    /** Records the seconds since the beginning. */
    void mark(String name) {
        seconds(name, Duration.ofNanos(System.nanoTime() - beginning));
    }

    void seconds(String name, Duration duration) {
        values.put(name, String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0));
    }

    /** Prints the figures to the build's log and writes them to a file. */
    void print() {
        String text = values.entrySet().stream()
                .map(figure -> figure.getKey() + ": " + figure.getValue() + "\n")
                .collect(Collectors.joining());
        System.out.println("\nThe storm\n" + text);
        try {
            Files.writeString(FILE, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
