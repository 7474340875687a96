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

/** Tells the story on the console, one line an event. Whatever else the server prints goes to a file. */
final class Teller {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final List<Line> untold = new ArrayList<>();
    private final PrintStream console =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    /** Takes the console for itself; standard output and error of everybody else go to the file from now on. */
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

    /** Somebody does something now. */
    void tell(String who, String what) {
        tell(Instant.now(), who, what);
        catchUp();
    }

    /** Somebody did something; it is told by {@link #catchUp}. */
    void tell(Instant at, String who, String what) {
        untold.add(new Line(at, who, what));
    }

    /** Tells what was seen since, in the order in which it happened: phones and history are looked at in turn. */
    void catchUp() {
        untold.sort(Comparator.comparing(Line::at));
        untold.forEach(line -> console.printf(
                "%s  %-22s %s%n", TIME.format(line.at().atZone(ZoneId.systemDefault())), line.who(), line.what()));
        untold.clear();
    }

    private record Line(Instant at, String who, String what) {}

    /** A line beside the story. */
    void say(String line) {
        console.println(line);
    }
}
