package org.phonealert.office.vitals;

import java.time.Duration;
import java.util.Map;
import org.phonealert.alerting.alert.AlertState;
import org.phonealert.alerting.credit.CreditBalance;

/**
 * The condition of Phone Alert on all nodes together.
 *
 * @param oldestDue for each kind of due work, how long its oldest row is overdue; zero if none is
 * @param openAlerts the number of open alerts in each state
 * @param credits the balance of the credit account
 * @param carrierCalls how many calls were requested from the carrier in the last {@link Vitals#RECENT}
 * @param carrierErrors how many calls failed at the carrier in that time, or have an error and are being retried
 */
public record VitalSigns(
        Map<DueTable, Duration> oldestDue,
        Map<AlertState, Long> openAlerts,
        CreditBalance credits,
        long carrierCalls,
        long carrierErrors) {}
