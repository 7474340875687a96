package org.phonealert.alerting.alert;

import java.time.Instant;

/**
 * Who took the alert, when and how.
 *
 * @param by the operator's name, or who did it in the source
 */
public record Acknowledgement(String by, Way via, Instant at) {

    /** How an alert was taken. */
    public enum Way {
        /** Key 1 on the telephone. */
        PHONE_KEY,
        /** A click on the pages. */
        WEB,
        /** A call of the machine API. */
        API,
        /** In the monitoring itself. */
        SOURCE
    }
}
