package org.phonealert.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reports each figure as a line {@code name: value}, on the console and in a file. */
final class Figures implements AutoCloseable {
    private final PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream file;
    private final long begun = System.nanoTime();

    private Figures(PrintStream file) {
        this.file = file;
    }

    /** Reports figures to the console and into this file. */
    static Figures in(Path file) {
        try {
            return new Figures(new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reports a figure; a large one without a fraction. */
    void report(String name, double value) {
        report(name, String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%.0f", value));
    }

    /** Reports a figure that is a text. */
    void report(String name, String value) {
        String line = name + ": " + value;
        console.println(line);
        file.println(line);
    }

    /** Prints the progress on the console: no figure. */
    void comment(String what) {
        console.println("# after %d s: %s".formatted((System.nanoTime() - begun) / 1_000_000_000, what));
    }

    @Override
    public void close() {
        file.close();
    }
}
