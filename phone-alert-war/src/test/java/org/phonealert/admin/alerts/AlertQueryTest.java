package org.phonealert.admin.alerts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phonealert.alerting.alert.AlertFilter;
import org.phonealert.alerting.alert.AlertState;
import org.phonealert.alerting.source.Severity;

import static org.assertj.core.api.Assertions.assertThat;

class AlertQueryTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void an_address_without_anything_finds_everything() {
        assertThat(filter(Map.of())).isEqualTo(AlertFilter.ALL);
        assertThat(filter(Map.of("q", " ", "state", ""))).isEqualTo(AlertFilter.ALL);
    }

    @Test
    void each_word_finds_what_it_says() {
        AlertFilter filter = filter(Map.of(
                "q",
                " disk ",
                "state",
                "RESOLVED",
                "severity",
                "critical",
                "source",
                "nagios",
                "monitor",
                "db",
                "taker",
                "alice"));

        assertThat(filter)
                .isEqualTo(new AlertFilter(
                        AlertState.RESOLVED, "nagios", "db", "alice", Severity.CRITICAL, null, null, "disk"));
    }

    @Test
    void the_last_day_is_part_of_it_also_where_it_has_25_hours() {
        AlertFilter filter = filter(Map.of("from", "2026-10-25", "to", "2026-10-25"));

        assertThat(filter.from()).isEqualTo(Instant.parse("2026-10-24T22:00:00Z"));
        assertThat(filter.to()).isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
    }

    @Test
    void what_nobody_understands_is_as_if_it_were_not_there() {
        assertThat(filter(Map.of("state", "GONE", "severity", "1", "from", "yesterday", "to", "+99999-01-01")))
                .isEqualTo(AlertFilter.ALL);
    }

    @Test
    void it_can_be_said_again_as_an_address() {
        Map<String, String> given = Map.of("q", "a&b=c é", "before", "12", "state", "TRIGGERED");

        assertThat(new AlertQuery(given::get).address()).isEqualTo("q=a%26b%3Dc+%C3%A9&state=TRIGGERED");
    }

    private static AlertFilter filter(Map<String, String> given) {
        return new AlertQuery(given::get).filter(PARIS);
    }
}
