package org.phonealert.alert;

/** Somebody took an alert in charge, here or in its source. Fired inside the transaction. */
public record AlertTaken(Alert alert, Acknowledgement acknowledgement) {}
