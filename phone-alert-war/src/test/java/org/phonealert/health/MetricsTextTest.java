package org.phonealert.health;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phonealert.alerting.alert.AlertState;
import org.phonealert.alerting.credit.CreditBalance;
import org.phonealert.office.vitals.DueTable;
import org.phonealert.office.vitals.VitalSigns;

import static org.assertj.core.api.Assertions.assertThat;

/** The metrics as Prometheus reads them; the plug-in and the Zabbix template use the same names. */
class MetricsTextTest {
    private static final String TEXT = MetricsText.of(new VitalSigns(
            new EnumMap<>(Map.of(DueTable.ESCALATION, Duration.ofMillis(61_050), DueTable.CALL, Duration.ZERO)),
            new EnumMap<>(Map.of(AlertState.TRIGGERED, 2L, AlertState.ACKNOWLEDGED, 1L)),
            new CreditBalance(20, 3),
            7,
            4));

    @Test
    void every_metric_has_its_type_and_meaning() {
        assertThat(TEXT.lines().filter(line -> !line.startsWith("# HELP ")))
                .containsExactly(
                        "# TYPE phonealert_oldest_due_seconds gauge",
                        "phonealert_oldest_due_seconds{kind=\"escalation\"} 61.050",
                        "phonealert_oldest_due_seconds{kind=\"call\"} 0.000",
                        "# TYPE phonealert_alerts_open gauge",
                        "phonealert_alerts_open{state=\"triggered\"} 2",
                        "phonealert_alerts_open{state=\"acknowledged\"} 1",
                        "# TYPE phonealert_credits_available gauge",
                        "phonealert_credits_available 17",
                        "# TYPE phonealert_credits_reserved gauge",
                        "phonealert_credits_reserved 3",
                        "# TYPE phonealert_carrier_calls_recent gauge",
                        "phonealert_carrier_calls_recent 7",
                        "# TYPE phonealert_carrier_errors_recent gauge",
                        "phonealert_carrier_errors_recent 4");
        assertThat(TEXT)
                .contains("# HELP phonealert_carrier_errors_recent Calls that")
                .contains("last 15 minutes");
    }

    @Test
    void each_line_ends_as_prometheus_requires() {
        assertThat(TEXT).endsWith("\n").doesNotContain("\r", "\n\n");
    }
}
