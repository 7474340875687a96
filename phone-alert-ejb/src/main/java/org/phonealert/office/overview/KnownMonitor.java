package org.phonealert.office.overview;

import java.util.Optional;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.monitor.Monitor;

/** A monitor and its latest alert, if it has had any. */
public record KnownMonitor(Monitor monitor, Optional<Alert> lastAlert) {}
