package org.phonealert.alert;

import org.phonealert.source.AlertEvent;
import org.phonealert.source.AlertSource;

/** An event as it arrives from a source. */
public record Incoming(AlertSource source, AlertEvent event) {
    /** While an alert is open, no other has this key. */
    String openKey() {
        return Alert.openKey(source, event.dedupKey());
    }
}
