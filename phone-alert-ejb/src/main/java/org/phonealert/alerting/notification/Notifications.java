package org.phonealert.alerting.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.alerting.credit.Credits;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.PhoneNumber;

/** The messages to operators: queued, on their way and ended. */
@Stateless
public class Notifications {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 18; // 144 bits, 24 characters

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private CallRoutes routes;

    @Inject
    private Credits credits;

    @Inject
    private Alerts alerts;

    @Inject
    private Event<NotificationDue> due;

    public Notification get(long id) {
        return Optional.ofNullable(entities.find(Notification.class, id))
                .orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_NOTIFICATION, id));
    }

    /** The notifications for an alert, oldest first. Ids do not show the order: each node has its own block of ids. */
    public List<Notification> forAlert(long alertId) {
        return entities.createQuery(
                        "select n from Notification n where n.alertId = :alert order by n.createdAt, n.id",
                        Notification.class)
                .setParameter("alert", alertId)
                .getResultList();
    }

    /**
     * The newest notifications for this operator, newest first.
     *
     * @param most 1 to 1000
     */
    public List<Notification> latestOf(Operator operator, int most) {
        // two queries, because databases sort nulls differently
        return Stream.concat(
                        latest("n.sentAt is not null order by n.sentAt desc", operator, most),
                        latest("n.sentAt is null order by n.createdAt desc", operator, most))
                .sorted(Comparator.comparing(Notification::createdAt).reversed())
                .limit(most)
                .toList();
    }

    private Stream<Notification> latest(String which, Operator operator, int most) {
        return entities
                .createQuery(
                        "select n from Notification n where n.operator = :operator and " + which, Notification.class)
                .setParameter("operator", operator)
                .setMaxResults(most)
                .getResultList()
                .stream();
    }

    /** The notifications for these alerts that have not ended. */
    public List<Notification> underWay(Collection<Long> alertIds) {
        if (alertIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select n from Notification n join fetch n.operator"
                                + " where n.alertId in :alerts and n.endedAt is null order by n.createdAt, n.id",
                        Notification.class)
                .setParameter("alerts", alertIds)
                .getResultList();
    }

    /**
     * Queues a call for an alert and reserves its price. A call that cannot be made is stored with its obstacle, which
     * is recorded in the alert's history.
     *
     * @return whether the call is queued
     */
    public boolean queue(AlertCall call, Operator operator) {
        CallRoute route = routes.to(operator);
        Notification notification = new Notification(newToken(), call, operator, route.language(), clock.instant());
        Obstacle obstacle = persist(notification, route);
        if (obstacle == null) {
            obstacle =
                    reserve(notification, operator, alerts.get(call.alertId()).isCritical());
        }
        if (obstacle != null) {
            notification.meet(obstacle, clock.instant());
            alerts.record(call.alertId(), operator.name(), new CallFact.Prevented(obstacle));
            return false;
        }
        alerts.record(
                call.alertId(),
                operator.name(),
                new CallFact.Queued(notification.number().orElseThrow()));
        due.fire(new NotificationDue());
        return true;
    }

    /** Queues a free test call. With an obstacle it ends at once. */
    @AllowedFor(Role.OPERATOR)
    public Notification queueTest(Operator operator) {
        CallRoute route = routes.to(operator);
        Notification notification = new Notification(newToken(), operator, route.language(), clock.instant());
        Obstacle obstacle = persist(notification, route);
        if (obstacle != null) {
            notification.meet(obstacle, clock.instant());
        } else {
            due.fire(new NotificationDue());
        }
        return notification;
    }

    /** The outcome so far of one run of an escalation. */
    public RunOutcome outcome(long escalationId, int run) {
        List<NotificationState> states = entities.createQuery(
                        "select n.state from Notification n where n.escalationId = :escalation and n.run = :run",
                        NotificationState.class)
                .setParameter("escalation", escalationId)
                .setParameter("run", run)
                // calls that this transaction queues do not count yet
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        return new RunOutcome(
                (int) states.stream().filter(state -> !state.isFinal()).count(),
                states.stream().anyMatch(NotificationState::rang),
                states.contains(NotificationState.PASSED));
    }

    /** Calls that the carrier has been asked for and does not have yet, oldest first: it may be down. */
    public List<Notification> waitingForCarrier() {
        return entities.createQuery(
                        "select n from Notification n where n.state in :states and n.error.cause is not null"
                                + " order by n.createdAt, n.id",
                        Notification.class)
                .setParameter("states", List.of(NotificationState.QUEUED, NotificationState.UNCERTAIN))
                .getResultList();
    }

    /** The credits that this notification has cost so far. */
    public int costOf(Notification notification) {
        return credits.spentOn(notification.id());
    }

    /** The number of calls and their price so far, for each of these alerts that had calls. */
    public Map<Long, NotificationTotals> totals(Collection<Long> alertIds) {
        if (alertIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Long>> calls = entities.createQuery(
                        "select n.alertId, n.id from Notification n where n.alertId in :alerts and n.sentAt is not null",
                        Object[].class)
                .setParameter("alerts", alertIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (Long) row[1], Collectors.toList())));
        Map<Long, Integer> spent =
                credits.spentOn(calls.values().stream().flatMap(List::stream).toList());
        return calls.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        alert -> new NotificationTotals(
                                alert.getValue().size(),
                                alert.getValue().stream()
                                        .mapToInt(call -> spent.getOrDefault(call, 0))
                                        .sum())));
    }

    private @Nullable Obstacle persist(Notification notification, CallRoute route) {
        entities.persist(notification);
        PhoneNumber ours = route.outgoing();
        if (ours != null) {
            notification.leaveFrom(ours.e164());
        }
        return route.obstacle();
    }

    private @Nullable Obstacle reserve(Notification notification, Operator operator, boolean critical) {
        int credit = routes.price(operator.mobileNumber().orElseThrow());
        return Obstacle.of(credits.reserve(notification.id(), credit, critical)).orElse(null);
    }

    private static String newToken() {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
