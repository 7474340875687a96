package org.phonealert.alert;

/** An alert was acknowledged or resolved: nobody is to be called for it any more. Fired inside the transaction. */
public record AlertHandled(long alertId) {}
