package org.phonealert.overview;

import java.util.Optional;
import org.phonealert.alert.Alert;
import org.phonealert.monitor.Monitor;

/** A monitor and the last trouble there was with it, if any. */
public record KnownMonitor(Monitor monitor, Optional<Alert> lastAlert) {}
