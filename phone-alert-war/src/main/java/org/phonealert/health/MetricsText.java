package org.phonealert.health;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.phonealert.office.vitals.VitalSigns;
import org.phonealert.office.vitals.Vitals;

/** The vital signs in the text format of Prometheus, version 0.0.4. All are gauges, computed anew for each request. */
final class MetricsText {
    private static final String RECENT = Vitals.RECENT.toMinutes() + " minutes";

    private final StringBuilder text = new StringBuilder();

    private MetricsText() {}

    static String of(VitalSigns signs) {
        MetricsText metrics = new MetricsText();
        metrics.gauge(
                "phonealert_oldest_due_seconds",
                "For how long the oldest work that is due has waited, by kind; 0 if none waits.");
        signs.oldestDue()
                .forEach((kind, age) -> metrics.value(
                        "phonealert_oldest_due_seconds", "{kind=\"%s\"}".formatted(name(kind)), seconds(age)));
        metrics.gauge("phonealert_alerts_open", "Alerts that are not resolved, by state.");
        metrics.values("phonealert_alerts_open", "state", signs.openAlerts());
        metrics.gauge("phonealert_credits_available", "Message credits that can be spent.");
        metrics.value(
                "phonealert_credits_available",
                "",
                String.valueOf(signs.credits().available()));
        metrics.gauge("phonealert_credits_reserved", "Message credits promised to calls on their way.");
        metrics.value(
                "phonealert_credits_reserved",
                "",
                String.valueOf(signs.credits().reserved()));
        metrics.gauge(
                "phonealert_carrier_calls_recent", "Calls that the carrier was asked for in the last " + RECENT + ".");
        metrics.value("phonealert_carrier_calls_recent", "", String.valueOf(signs.carrierCalls()));
        metrics.gauge(
                "phonealert_carrier_errors_recent",
                "Calls that the carrier could not or would not place in the last " + RECENT + ", or just now.");
        metrics.value("phonealert_carrier_errors_recent", "", String.valueOf(signs.carrierErrors()));
        return metrics.text.toString();
    }

    private void gauge(String name, String help) {
        text.append("# HELP %s %s\n# TYPE %s gauge\n".formatted(name, help, name));
    }

    private void values(String name, String label, Map<? extends Enum<?>, Long> values) {
        values.forEach((key, value) -> value(name, "{%s=\"%s\"}".formatted(label, name(key)), String.valueOf(value)));
    }

    private void value(String name, String labels, String value) {
        text.append(name).append(labels).append(' ').append(value).append('\n');
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).toPlainString();
    }
}
