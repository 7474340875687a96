package org.phonealert.alerting.alert;

import java.util.List;

/** These alerts were opened. Fired inside the transaction that opens them. */
public record AlertsOpened(List<Alert> alerts) {}
