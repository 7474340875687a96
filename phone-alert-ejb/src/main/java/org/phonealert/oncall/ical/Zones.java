package org.phonealert.oncall.ical;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The time zones of a calendar by name: IANA's names, also after a vendor's prefix; Microsoft's names; and others that the
 * calendar itself describes. For a known name the description does not count: programs describe only the years that they
 * happen to need.
 */
final class Zones {
    private static final int LONGEST_NAME = 200;

    private final ZoneRules floating;
    private final ZoneRules days;
    private final Map<String, CalendarPart> described = new HashMap<>();
    private final Map<String, ZoneRules> known = new HashMap<>();
    private final Window window;
    private final Consumer<String> unknown;

    /**
     * @param floating of times without a zone
     * @param unknown gets each unknown name, once
     */
    Zones(CalendarPart calendar, ZoneId floating, Window window, Consumer<String> unknown) {
        this.floating = floating.getRules();
        this.window = window;
        this.unknown = unknown;
        for (CalendarPart part : calendar.parts()) {
            if (part.name().equals("VTIMEZONE")) {
                part.first("TZID").ifPresent(id -> described.put(id.value().strip(), part));
            }
        }
        this.days = calendar.first("X-WR-TIMEZONE")
                .flatMap(line -> named(line.value().strip()))
                .orElse(this.floating);
    }

    /** The zone of days, which have no zone of their own: the calendar's zone, or the schedule's. */
    ZoneRules ofDays() {
        return days;
    }

    ZoneRules of(@Nullable String id) {
        return id == null || id.isEmpty() ? floating : known.computeIfAbsent(id, this::find);
    }

    private ZoneRules find(String id) {
        CalendarPart part = described.get(id);
        return named(id)
                .or(() -> Optional.ofNullable(part)
                        .flatMap(one -> one.first("X-LIC-LOCATION"))
                        .flatMap(line -> named(line.value().strip())))
                .or(() -> Optional.ofNullable(part).flatMap(one -> ZoneDescription.rules(one, window)))
                .orElseGet(() -> {
                    unknown.accept(id);
                    return floating;
                });
    }

    private static Optional<ZoneRules> named(String id) {
        if (id.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        if (id.equalsIgnoreCase("UTC") || id.equalsIgnoreCase("GMT")) {
            return Optional.of(ZoneOffset.UTC.getRules());
        }
        // such as /mozilla.org/20050126_1/Europe/Paris
        for (int from = 0; from >= 0 && from < id.length(); from = next(id, from)) {
            String rest = id.substring(from);
            if (ZoneRulesProvider.getAvailableZoneIds().contains(rest)) {
                return Optional.of(ZoneId.of(rest).getRules());
            }
        }
        return ofMicrosoft(id);
    }

    private static int next(String id, int from) {
        int slash = id.indexOf('/', from);
        return slash < 0 ? -1 : slash + 1;
    }

    private static Optional<ZoneRules> ofMicrosoft(String id) {
        try {
            return Optional.ofNullable(TimeZone.getIDForWindowsID(id, null))
                    .map(ZoneId::of)
                    .map(ZoneId::getRules);
        } catch (DateTimeException newerThanThisJava) {
            return Optional.empty();
        }
    }
}
