package org.phonealert.demo;

import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Prints the demonstration's events on the console, one per line. All other output of the program goes to a file. */
final class Teller {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final List<Line> pending = new ArrayList<>();
    private final PrintStream console =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    /** Reserves the console; all other standard output and error goes to the file from now on. */
    static Teller alone(Path log) {
        try {
            PrintStream file = new PrintStream(new FileOutputStream(log.toFile()), true, StandardCharsets.UTF_8);
            System.setOut(file);
            System.setErr(file);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
        return new Teller();
    }

    /** Prints an event that happens now. */
    void print(String who, String what) {
        print(Instant.now(), who, what);
        printPending();
    }

    /** Adds an event of the past, which {@link #printPending} prints. */
    void print(Instant at, String who, String what) {
        pending.add(new Line(at, who, what));
    }

    /** Prints the pending events in the order in which they happened: phones and history are read in turn. */
    void printPending() {
        pending.sort(Comparator.comparing(Line::at));
        pending.forEach(line -> console.printf(
                "%s  %-24s %s%n", TIME.format(line.at().atZone(ZoneId.systemDefault())), line.who(), line.what()));
        pending.clear();
    }

    private record Line(Instant at, String who, String what) {}

    /** Prints a line that is no event. */
    void printLine(String line) {
        console.println(line);
    }
}
