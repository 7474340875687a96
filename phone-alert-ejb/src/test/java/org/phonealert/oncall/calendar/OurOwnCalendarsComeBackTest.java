package org.phonealert.oncall.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.phonealert.oncall.ical.CalendarFile;
import org.phonealert.oncall.shift.Shift;
import org.phonealert.people.operator.OperatorLookup;

import static org.assertj.core.api.Assertions.assertThat;

/** Shifts that we write and read again are the same shifts, in every time zone and across changes of its clock. */
class OurOwnCalendarsComeBackTest {
    /** Before the clock is put back in Europe, in America and, on Lord Howe, forward by half an hour. */
    private static final Instant NOW = Instant.parse("2026-09-28T08:00:00Z");

    private static final Map<Long, String> NAMES =
            Map.of(Team.ALICE, "Alice Martin", Team.BRUNO, "Bruno Petit", Team.CHLOE, "Chloé Durand");

    @Property(tries = 300)
    void shifts_that_are_written_and_read_again_are_the_same(
            @ForAll("shifts") List<Shift> shifts, @ForAll("zones") ZoneId zone) {
        List<CalendarText.Entry> entries = new ArrayList<>();
        for (Shift shift : shifts) {
            entries.add(new CalendarText.Entry(
                    "%d@test".formatted(entries.size()),
                    String.valueOf(NAMES.get(shift.operator())),
                    shift.from(),
                    shift.until()));
        }

        CalendarFile file = CalendarFile.read(CalendarText.of("Astreinte", entries, NOW));
        ImportedPlan read = ImportedPlan.of(file, new AttendeeResolver(new OperatorLookup(Team.all())), zone, NOW);

        assertThat(read.warnings()).isEmpty();
        assertThat(read.shifts()).containsExactlyInAnyOrderElementsOf(Set.copyOf(shifts));
        assertThat(read.shifts()).isSortedAccordingTo(Comparator.comparing(Shift::from));
        assertThat(ImportedPlan.of(
                        CalendarFile.read(file.text()),
                        new AttendeeResolver(new OperatorLookup(Team.all())),
                        zone,
                        NOW))
                .isEqualTo(read);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "UTC")
                .map(ZoneId::of);
    }

    /** Of an hour up to a fortnight, many of them at the hours at which clocks are changed. */
    @Provide
    Arbitrary<List<Shift>> shifts() {
        Instant back = Instant.parse("2026-10-25T01:00:00Z");
        Arbitrary<Instant> from = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 90 * 24).map(hours -> NOW.plus(Duration.ofHours(hours))),
                Arbitraries.integers().between(-180, 180).map(minutes -> back.plus(Duration.ofMinutes(minutes))));
        return Combinators.combine(
                        Arbitraries.of(new TreeSet<>(NAMES.keySet())),
                        from,
                        Arbitraries.integers().between(1, 14 * 24 * 60))
                .as((operator, begins, minutes) ->
                        new Shift(operator, begins, begins.plus(Duration.ofMinutes(minutes))))
                .list()
                .ofMaxSize(30);
    }
}
