package org.phonealert.oncall.ical;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.jspecify.annotations.Nullable;

/** A calendar that another program wrote. */
public final class CalendarFile {
    /** How many characters of it can be stored. */
    public static final int MOST_CHARACTERS = 1_000_000;

    private static final Duration LONGEST_WORK = Duration.ofSeconds(5);
    private static final int MOST_WARNINGS = 50;

    private final List<CalendarPart> calendars;

    private CalendarFile(List<CalendarPart> calendars) {
        this.calendars = calendars;
    }

    /**
     * Reads a calendar.
     *
     * @throws UnreadableCalendarException if it is none, or is too large after {@link CalendarFilter}
     */
    public static CalendarFile read(String text) {
        CalendarFilter filter = new CalendarFilter();
        try {
            new CalendarParserImpl(true).parse(new UnfoldingReader(new StringReader(tidied(text)), true), filter);
        } catch (IOException | ParserException | RuntimeException malformed) {
            throw new UnreadableCalendarException(CalendarFault.NO_CALENDAR, "");
        }
        CalendarFile file = new CalendarFile(filter.calendars());
        if (file.calendars.isEmpty()) {
            throw new UnreadableCalendarException(CalendarFault.NO_CALENDAR, "");
        }
        if (file.text().length() > MOST_CHARACTERS) {
            throw new UnreadableCalendarException(CalendarFault.TOO_LARGE, "");
        }
        return file;
    }

    /** Without the empty lines and the byte order mark that some programs write. */
    private static String tidied(String text) {
        return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .lines()
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The filtered text, which means the same when it is read again. */
    public String text() {
        StringBuilder text = new StringBuilder();
        calendars.forEach(calendar -> calendar.write(text));
        return text.toString();
    }

    /** Whether it has no events. */
    public boolean isEmpty() {
        return calendars.stream().flatMap(CalendarFile::events).findAny().isEmpty();
    }

    /**
     * The occurrences of events, in no order.
     *
     * @param warnings what could not be imported
     */
    public record Extract(List<Occurrence> occurrences, Set<CalendarWarning> warnings) {
        public Extract {
            occurrences = List.copyOf(occurrences);
        }
    }

    /**
     * The occurrences that lie at least partly in a time.
     *
     * @param zone of times without a zone
     * @param most the number of occurrences that are allowed
     * @throws UnreadableCalendarException if there are more, or they take too long to calculate
     */
    public Extract between(Instant from, Instant until, ZoneId zone, int most) {
        return between(from, until, zone, most, LONGEST_WORK);
    }

    /** The same with another limit of time. */
    Extract between(Instant from, Instant until, ZoneId zone, int most, Duration longest) {
        Work work = new Work(new Window(from, until), zone, most, longest);
        calendars.forEach(work::add);
        return new Extract(work.found, work.warnings);
    }

    private static Stream<CalendarPart> events(CalendarPart calendar) {
        return calendar.parts().stream().filter(part -> part.name().equals("VEVENT"));
    }

    /** Calculates the occurrences, and gives up when that takes too long. */
    private static final class Work {
        private final Window window;
        private final ZoneId zone;
        private final int most;
        private final Duration longest;
        private final long begun = System.nanoTime();
        private final List<Occurrence> found = new ArrayList<>();
        private final Set<CalendarWarning> warnings = new LinkedHashSet<>();

        Work(Window window, ZoneId zone, int most, Duration longest) {
            this.window = window;
            this.zone = zone;
            this.most = most;
            this.longest = longest;
        }

        void add(CalendarPart calendar) {
            Zones zones = new Zones(calendar, zone, window, name -> warn(CalendarWarning.Kind.UNKNOWN_ZONE, name));
            Repetitions repetitions = new Repetitions();
            List<Event> events = events(calendar)
                    .flatMap(part -> Stream.ofNullable(event(part, zones)))
                    .toList();
            events.forEach(repetitions::add);
            events.forEach(event -> collect(event, repetitions));
        }

        private @Nullable Event event(CalendarPart part, Zones zones) {
            requireTime();
            try {
                return new Event(part, zones);
            } catch (RuntimeException hostile) {
                // the libraries throw many kinds
                warn(CalendarWarning.Kind.NOT_UNDERSTOOD, Event.summary(part));
                return null;
            }
        }

        private void collect(Event event, Repetitions repetitions) {
            requireTime();
            if (event.changesTheRest()) {
                warn(CalendarWarning.Kind.NOT_UNDERSTOOD, event.summary());
            }
            List<Occurrence> here;
            try {
                here = event.occurrences(window, repetitions.replaced(event))
                        .peek(one -> requireTime())
                        .limit(most + 1L)
                        .toList();
            } catch (UnreadableCalendarException tooMuch) {
                throw tooMuch;
            } catch (RuntimeException hostile) {
                warn(CalendarWarning.Kind.NOT_UNDERSTOOD, event.summary());
                return;
            }
            found.addAll(here);
            if (found.size() > most) {
                throw new UnreadableCalendarException(CalendarFault.TOO_MANY_EVENTS, "> " + most);
            }
        }

        private void warn(CalendarWarning.Kind kind, String about) {
            if (warnings.size() < MOST_WARNINGS) {
                warnings.add(new CalendarWarning(kind, about));
            }
        }

        private void requireTime() {
            if (System.nanoTime() - begun > longest.toNanos()) {
                throw new UnreadableCalendarException(CalendarFault.TOO_COMPLICATED, "");
            }
        }
    }
}
