package org.phonealert.office.overview;

import java.util.Optional;
import org.phonealert.alerting.credit.CreditEntry;

/**
 * A line of the ledger, and what it was for.
 *
 * @param operator who was called
 * @param alertId for which alert
 */
public record LedgerLine(CreditEntry entry, Optional<String> operator, Optional<Long> alertId) {}
