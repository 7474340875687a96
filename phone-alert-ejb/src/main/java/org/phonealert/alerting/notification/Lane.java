package org.phonealert.alerting.notification;

/** The order in which waiting calls start. */
enum Lane {
    ALERT,
    TEST,
    BROADCAST
}
