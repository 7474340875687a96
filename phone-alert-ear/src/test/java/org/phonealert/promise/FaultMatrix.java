package org.phonealert.promise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What happened in each cell of the fault matrix, printed as a Markdown table. */
final class FaultMatrix {
    private final Map<Fault, Map<Moment, String>> cells = new EnumMap<>(Fault.class);

    void note(Fault fault, Moment moment, String what) {
        cells.computeIfAbsent(fault, any -> new EnumMap<>(Moment.class)).put(moment, what);
    }

    /** Prints the table and writes it to a file. */
    void publish(Path file) {
        String table = markdown();
        System.out.println(table);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String markdown() {
        String head = Arrays.stream(Moment.values()).map(Moment::toString).collect(Collectors.joining(" | "));
        String rows = cells.entrySet().stream()
                .map(row -> "| **" + row.getKey() + "** | "
                        + Arrays.stream(Moment.values())
                                .map(moment -> row.getValue().getOrDefault(moment, "not played"))
                                .collect(Collectors.joining(" | "))
                        + " |\n")
                .collect(Collectors.joining());
        return "| | " + head + " |\n|" + " --- |".repeat(Moment.values().length + 1) + "\n" + rows;
    }
}
