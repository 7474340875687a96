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
    void an_address_without_parameters_finds_all_alerts() {
        assertThat(filter(Map.of())).isEqualTo(AlertFilter.ALL);
        assertThat(filter(Map.of("q", " ", "state", ""))).isEqualTo(AlertFilter.ALL);
    }

    @Test
    void each_parameter_sets_its_field_of_the_filter() {
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
    void the_last_day_is_included_even_if_it_has_25_hours() {
        AlertFilter filter = filter(Map.of("from", "2026-10-25", "to", "2026-10-25"));

        assertThat(filter.from()).isEqualTo(Instant.parse("2026-10-24T22:00:00Z"));
        assertThat(filter.to()).isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
    }

    @Test
    void invalid_parameters_are_ignored() {
        assertThat(filter(Map.of("state", "GONE", "severity", "1", "from", "yesterday", "to", "+99999-01-01")))
                .isEqualTo(AlertFilter.ALL);
    }

    @Test
    void a_query_becomes_the_same_address_again() {
        Map<String, String> given = Map.of("q", "a&b=c é", "before", "12", "state", "TRIGGERED");

        assertThat(new AlertQuery(given::get).address()).isEqualTo("q=a%26b%3Dc+%C3%A9&state=TRIGGERED");
    }

    private static AlertFilter filter(Map<String, String> given) {
        return new AlertQuery(given::get).filter(PARIS);
    }
}
