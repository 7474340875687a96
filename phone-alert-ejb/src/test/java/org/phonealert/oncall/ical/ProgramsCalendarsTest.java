package org.phonealert.oncall.ical;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that calendar programs wrote, as they wrote them (beside this class's name: ORIGINS.md). */
class ProgramsCalendarsTest {
    private static final String FROM = "2026-10-19T00:00:00Z";
    private static final String UNTIL = "2026-11-30T00:00:00Z";

    @Test
    void khal_is_read() {
        assertThat(read("khal-0.10.5.ics"))
                .contains(
                        // the clock was put back that night
                        "2026-10-24T18:00:00Z/2026-10-25T08:00:00Z Bruno Petit, Chloé Durand",
                        "2026-10-20T16:00:00Z/2026-10-21T06:00:00Z Alice Martin",
                        // the zone in this file describes no winter before 2026-10-25: its name counts
                        "2026-10-27T17:00:00Z/2026-10-28T07:00:00Z Alice Martin",
                        "2026-11-10T23:00:00Z/2026-11-12T23:00:00Z Bruno Petit")
                .filteredOn(one -> one.endsWith(" Chloé Durand") && !one.contains("Bruno"))
                .hasSize(11)
                .first()
                .isEqualTo("2026-10-26T08:00:00Z/2026-10-26T17:00:00Z Chloé Durand");
    }

    @Test
    void calcurse_is_read() {
        assertThat(read("calcurse-4.7.1.ics"))
                .contains(
                        "2026-10-24T18:00:00Z/2026-10-25T08:00:00Z Bruno Petit",
                        "2026-10-20T16:00:00Z/2026-10-21T06:00:00Z Alice Martin",
                        "2026-11-10T23:00:00Z/2026-11-11T23:00:00Z Bruno Petit",
                        "2026-11-06T08:00:00Z/2026-11-06T17:00:00Z Chloé Durand")
                .noneMatch(one -> one.startsWith("2026-10-28T08"))
                .filteredOn(one -> one.endsWith("Chloé Durand"))
                .hasSize(11);
    }

    private static List<String> read(String file) {
        CalendarFile.Extract extract = Written.between(text(file), FROM, UNTIL);
        assertThat(extract.warnings()).isEmpty();
        return Written.shown(extract);
    }

    private static String text(String file) {
        try (InputStream text = Objects.requireNonNull(ProgramsCalendarsTest.class.getResourceAsStream(file), file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
