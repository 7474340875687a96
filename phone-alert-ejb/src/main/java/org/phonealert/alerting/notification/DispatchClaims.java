package org.phonealert.alerting.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.phonealert.base.work.DueRows;

/**
 * Claims due notifications, each for one dispatcher of one node for the time of a lease. The intent to call is
 * committed with the claim, before the carrier is asked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DispatchClaims {
    static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private CallProgress progress;

    @Inject
    private CallQueue queue;

    /** Claims at most so many: checks of started calls go before calls that may start. */
    public Claim claim(int most) {
        List<Assignment> claimed = new ArrayList<>();
        DueRows.of("notifications")
                .where("state in " + NotificationState.sql(NotificationState.ON_THE_WAY))
                .dueBy(clock.instant())
                .most(most)
                .claim(entities)
                .forEach(id -> progress.lock(id).map(this::follow).ifPresent(claimed::add));
        Claim started = queue.claim(most - claimed.size());
        claimed.addAll(started.assignments());
        return new Claim(claimed, started.again());
    }

    private Assignment follow(Notification call) {
        Instant now = clock.instant();
        int fence = call.claim(now.plus(LEASE));
        if (NotificationState.ASKED.contains(call.state())) {
            // the dispatcher that placed it did not return with a result
            Instant since = call.sentAt().orElse(now).minus(CLOCKS_DIFFER);
            return new Assignment(
                    call.id(), fence, new Assignment.Reconcile(call.number().orElseThrow(), since));
        }
        String reference = call.carrierReference().orElseThrow();
        boolean hangUp = call.isToBeHungUp() && call.state() != NotificationState.ANSWERED;
        return new Assignment(
                call.id(), fence, hangUp ? new Assignment.HangUp(reference) : new Assignment.Poll(reference));
    }
}
