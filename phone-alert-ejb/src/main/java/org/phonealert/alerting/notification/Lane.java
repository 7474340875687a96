package org.phonealert.alerting.notification;

/** Who goes first when several messages wait for the carrier: in this order. */
enum Lane {
    ALERT,
    TEST,
    BROADCAST
}
