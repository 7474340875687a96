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

/** The messages to operators: what waits, what is on its way, and what became of it. */
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

    /** What was meant to be told of an alert, in the order it was: numbers come in blocks, each node its own. */
    public List<Notification> forAlert(long alertId) {
        return entities.createQuery(
                        "select n from Notification n where n.alertId = :alert order by n.createdAt, n.id",
                        Notification.class)
                .setParameter("alert", alertId)
                .getResultList();
    }

    /**
     * What was meant for this operator last, newest first.
     *
     * @param most 1 to 1000
     */
    public List<Notification> latestOf(Operator operator, int most) {
        // asked apart, for databases differ in where they put what never left
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

    /** Those of these alerts that have not ended. */
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
     * Queues a call for an alert and reserves what it may cost. What cannot leave is kept all the same, with the
     * obstacle, and told in the alert's history.
     *
     * @return whether a call is on its way
     */
    public boolean queue(AlertCall call, Operator operator) {
        CallRoute route = routes.to(operator);
        Notification notification = new Notification(newToken(), call, operator, route.language(), clock.instant());
        Obstacle obstacle = begin(notification, route);
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

    /** Queues a free test call. What stands in its way is its state at once. */
    @AllowedFor(Role.OPERATOR)
    public Notification queueTest(Operator operator) {
        CallRoute route = routes.to(operator);
        Notification notification = new Notification(newToken(), operator, route.language(), clock.instant());
        Obstacle obstacle = begin(notification, route);
        if (obstacle != null) {
            notification.meet(obstacle, clock.instant());
        } else {
            due.fire(new NotificationDue());
        }
        return notification;
    }

    /** What came so far of one run of an escalation. */
    public RunOutcome outcome(long escalationId, int run) {
        List<NotificationState> states = entities.createQuery(
                        "select n.state from Notification n where n.escalationId = :escalation and n.run = :run",
                        NotificationState.class)
                .setParameter("escalation", escalationId)
                .setParameter("run", run)
                // what this transaction itself queues belongs to the next look
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        return new RunOutcome(
                (int) states.stream().filter(state -> !state.isFinal()).count(),
                states.stream().anyMatch(NotificationState::rang),
                states.contains(NotificationState.PASSED));
    }

    /** Calls that the carrier has not taken yet although it was asked, the oldest first: it may be down. */
    public List<Notification> waitingForCarrier() {
        return entities.createQuery(
                        "select n from Notification n where n.state in :states and n.error.cause is not null"
                                + " order by n.createdAt, n.id",
                        Notification.class)
                .setParameter("states", List.of(NotificationState.QUEUED, NotificationState.UNCERTAIN))
                .getResultList();
    }

    /** What this notification has cost so far, in credits. */
    public int costOf(Notification notification) {
        return credits.spentOn(notification.id());
    }

    /** For each of these alerts that anybody was called for: how often, and what that has cost so far. */
    public Map<Long, NotificationTotals> tally(Collection<Long> alertIds) {
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

    private @Nullable Obstacle begin(Notification notification, CallRoute route) {
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
