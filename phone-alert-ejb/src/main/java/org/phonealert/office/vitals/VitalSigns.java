package org.phonealert.office.vitals;

import java.time.Duration;
import java.util.Map;
import org.phonealert.alerting.alert.AlertState;
import org.phonealert.alerting.credit.CreditBalance;

/**
 * How Phone Alert itself is, on all nodes together.
 *
 * @param oldestDue for how long the oldest row that is due has waited, for each kind; zero if none waits
 * @param openAlerts how many alerts are open, for each state in which they are
 * @param credits what the account holds
 * @param carrierCalls how many calls the carrier was asked for in the last {@link Vitals#RECENT}
 * @param carrierErrors how many calls the carrier could not or would not place, in that time or just now
 */
public record VitalSigns(
        Map<DueTable, Duration> oldestDue,
        Map<AlertState, Long> openAlerts,
        CreditBalance credits,
        long carrierCalls,
        long carrierErrors) {}
