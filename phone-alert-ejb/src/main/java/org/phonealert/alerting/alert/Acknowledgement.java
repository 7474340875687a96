package org.phonealert.alerting.alert;

import java.time.Instant;

/**
 * Who acknowledged the alert, when and how.
 *
 * @param by the name of the operator, or of the author in the source
 */
public record Acknowledgement(String by, Way via, Instant at) {

    /** By what means an alert was acknowledged. */
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
