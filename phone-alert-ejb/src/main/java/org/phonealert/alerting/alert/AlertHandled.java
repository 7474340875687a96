package org.phonealert.alerting.alert;

/** An alert was acknowledged, resolved or held: calls for it are to stop. Fired inside the transaction. */
public record AlertHandled(long alertId) {}
