package org.phonealert.alerting.notification;

/** A call for an alert came to its end. Fired inside the transaction, before its credits are booked. */
public record NotificationEnded(long escalationId) {}
