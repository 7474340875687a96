package org.phonealert.alerting.notification;

/** The dispatcher has work. Fired inside the transaction, observed after its commit. */
record NotificationDue() {}
