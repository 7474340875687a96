package org.phonealert.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells each figure as a line {@code name: value}, on the console and in a file. */
final class Figures implements AutoCloseable {
    private final PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream file;
    private final long begun = System.nanoTime();

    private Figures(PrintStream file) {
        this.file = file;
    }

    /** Figures that go to the console and into this file. */
    static Figures in(Path file) {
        try {
            return new Figures(new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A figure; what is large is told without a fraction. */
    void tell(String name, double value) {
        tell(name, String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%.0f", value));
    }

    /** A figure that needs words. */
    void tell(String name, String value) {
        String line = name + ": " + value;
        console.println(line);
        file.println(line);
    }

    /** What is going on, for whoever waits: no figure. */
    void mention(String what) {
        console.println("# after %d s: %s".formatted((System.nanoTime() - begun) / 1_000_000_000, what));
    }

    @Override
    public void close() {
        file.close();
    }
}
