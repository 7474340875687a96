package org.phonealert.oncall.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Shifts as a calendar of RFC 5545, in UTC: calendar programs show them on their own clock. */
final class CalendarText {
    private CalendarText() {}

    /**
     * An event.
     *
     * @param uid the same for the same shift each time it is read
     */
    record Entry(String uid, String summary, Instant from, Instant until) {}

    static String of(String name, List<Entry> entries, Instant now) {
        PropertyList properties = new PropertyList(List.of(
                ImmutableVersion.VERSION_2_0,
                new ProdId("-//Phone Alert//Shifts//EN"),
                ImmutableCalScale.GREGORIAN,
                new XProperty("X-WR-CALNAME", name),
                new XProperty("X-PUBLISHED-TTL", "PT1H")));
        List<VEvent> events = entries.stream().map(entry -> event(entry, now)).toList();
        StringWriter text = new StringWriter();
        try {
            // unchecked: the standard wants at least one event, and the check would warn of each calendar without
            // shifts
            new CalendarOutputter(false).output(new Calendar(properties, new ComponentList<>(events)), text);
        } catch (IOException noneInMemory) {
            throw new UncheckedIOException(noneInMemory);
        }
        return text.toString();
    }

    private static VEvent event(Entry entry, Instant now) {
        VEvent event = new VEvent(entry.from(), entry.until(), entry.summary());
        event.replace(new DtStamp(now));
        event.add(new Uid(entry.uid()));
        // who is on duty is not busy
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }
}
