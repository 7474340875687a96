package org.phonealert.oncall.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines and parts between a BEGIN and its END. */
final class CalendarPart {
    private final String name;
    private final List<ContentLine> lines = new ArrayList<>();
    private final List<CalendarPart> parts = new ArrayList<>();

    CalendarPart(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void add(ContentLine line) {
        lines.add(line);
    }

    void add(CalendarPart part) {
        parts.add(part);
    }

    List<CalendarPart> parts() {
        return parts;
    }

    Stream<ContentLine> all(String line) {
        return lines.stream().filter(one -> one.name().equals(line));
    }

    Optional<ContentLine> first(String line) {
        return all(line).findFirst();
    }

    /** The part as it is written. */
    void write(StringBuilder text) {
        text.append("BEGIN:").append(name).append("\r\n");
        lines.forEach(line -> text.append(line.written()));
        parts.forEach(part -> part.write(text));
        text.append("END:").append(name).append("\r\n");
    }
}
