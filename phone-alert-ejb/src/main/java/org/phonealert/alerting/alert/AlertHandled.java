package org.phonealert.alerting.alert;

/** An alert was acknowledged, resolved or held: nobody is to be called for it, or not now. Fired inside the transaction. */
public record AlertHandled(long alertId) {}
