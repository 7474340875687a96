package org.phonealert.alerting.notification;

import java.time.Instant;
import org.phonealert.alerting.carrier.CallRequest;

/**
 * A task at the carrier that a dispatcher has claimed for one notification; it runs outside any transaction.
 *
 * @param fence goes back with the result: a worker whose claim has expired writes nothing
 */
public record Assignment(long notificationId, int fence, Task task) {

    /** What to ask the carrier for. */
    sealed interface Task {}

    /** Place the call. */
    record Place(CallRequest request) implements Task {}

    /** Look for the call among those to this number: it is not known whether the carrier has it. */
    record Reconcile(String number, Instant since) implements Task {}

    /** Ask for the status of the call: its end was not reported in time. */
    record Poll(String reference) implements Task {}

    /** End the call: it is not needed any more. */
    record HangUp(String reference) implements Task {}
}
