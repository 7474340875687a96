package org.phonealert.alerting.notification;

import java.time.Instant;
import org.phonealert.alerting.carrier.CallRequest;

/**
 * What a dispatcher claimed to do for one notification, outside any transaction.
 *
 * @param fence shown again with the result: a claim that was lost meanwhile writes nothing
 */
public record Assignment(long notificationId, int fence, Task task) {

    /** What is to be done at the carrier. */
    sealed interface Task {}

    /** Ask for the call. */
    record Place(CallRequest request) implements Task {}

    /** It is not known whether the carrier has the call: look among those to this number. */
    record Reconcile(String number, Instant since) implements Task {}

    /** No word of the call's end came: ask. */
    record Poll(String reference) implements Task {}

    /** Nobody needs the call any more. */
    record HangUp(String reference) implements Task {}
}
