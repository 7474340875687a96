package org.phonealert.office.overview;

import java.util.Optional;
import org.phonealert.alerting.credit.CreditEntry;

/**
 * An entry of the ledger and what it paid for.
 *
 * @param operator the name of the called operator; empty if it is no call
 * @param alertId empty if it is no call for an alert
 */
public record LedgerLine(CreditEntry entry, Optional<String> operator, Optional<Long> alertId) {}
