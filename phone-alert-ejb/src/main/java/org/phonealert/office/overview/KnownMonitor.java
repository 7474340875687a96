package org.phonealert.office.overview;

import java.util.Optional;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.monitor.Monitor;

/** A monitor and the last trouble there was with it, if any. */
public record KnownMonitor(Monitor monitor, Optional<Alert> lastAlert) {}
