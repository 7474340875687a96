package org.phonealert.alerting.alert;

import org.phonealert.alerting.source.AlertEvent;
import org.phonealert.alerting.source.AlertSource;

/** An event as it arrives from a source. */
public record IncomingEvent(AlertSource source, AlertEvent event) {
    /** The key that only one open alert has. */
    String openKey() {
        return Alert.openKey(source, event.dedupKey());
    }
}
