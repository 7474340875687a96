package org.phonealert.office.configuration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.phonealert.alerting.monitor.Monitor;
import org.phonealert.alerting.monitor.Monitors;
import org.phonealert.office.configuration.ConfigurationDocument.MonitorPart;

import static org.phonealert.office.configuration.Section.eachNamed;
import static org.phonealert.office.configuration.Section.required;

/** The names for phone alerts of the monitors of the document. */
@Dependent
class MonitorSection {
    @Inject
    private Monitors monitors;

    /** A monitor that the document does not name stays known, but loses its name for phone alerts. */
    void define(List<MonitorPart> parts) {
        List<Monitor> named = eachNamed("monitors", parts, MonitorPart::name, this::define);
        monitors.withNameForPhoneAlerts().stream()
                .filter(monitor -> !named.contains(monitor))
                .forEach(monitor -> monitor.renameForPhoneAlerts(null));
    }

    Monitor define(MonitorPart part) {
        Monitor monitor = monitors.getOrAdd(required("name", part.name()));
        monitor.renameForPhoneAlerts(part.nameForPhoneAlerts());
        return monitor;
    }

    List<MonitorPart> export() {
        return monitors.withNameForPhoneAlerts().stream()
                .map(m -> new MonitorPart(m.name(), m.nameForPhoneAlerts().orElse(null)))
                .toList();
    }
}
