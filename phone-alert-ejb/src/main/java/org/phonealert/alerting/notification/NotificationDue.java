package org.phonealert.alerting.notification;

/** There is work for the dispatcher once this transaction is committed. */
record NotificationDue() {}
