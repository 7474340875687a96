package org.phonealert.alerting.notification;

/** A call for an alert ended. Fired inside the transaction, before its credits are booked. */
public record NotificationEnded(long escalationId) {}
