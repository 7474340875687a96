package org.phonealert.alerting.alert;

import org.phonealert.alerting.source.AlertEvent;
import org.phonealert.alerting.source.AlertSource;

/** An event as it arrives from a source. */
public record IncomingEvent(AlertSource source, AlertEvent event) {
    /** While an alert is open, no other has this key. */
    String openKey() {
        return Alert.openKey(source, event.dedupKey());
    }
}
