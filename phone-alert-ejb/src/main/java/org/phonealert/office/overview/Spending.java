package org.phonealert.office.overview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phonealert.alerting.credit.CreditEntry;
import org.phonealert.alerting.credit.CreditUsage;
import org.phonealert.alerting.credit.Credits;
import org.phonealert.alerting.notification.Notification;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;

/** What credits were spent on. */
@Stateless
@AllowedFor(Role.VIEWER)
public class Spending {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Credits credits;

    @Inject
    private CreditUsage usage;

    /**
     * The cost of calls to each operator since then, highest first.
     */
    public List<OperatorCost> perOperator(Instant since, int most) {
        return entities.createQuery(
                        "select n.operator.name, sum(e.credits) from CreditEntry e, Notification n"
                                + " where n.id = e.notificationId and e.id >= :first group by n.operator.name",
                        Object[].class)
                .setParameter("first", usage.firstSince(since))
                .getResultStream()
                .map(row -> new OperatorCost((String) row[0], -((Number) row[1]).longValue()))
                .sorted(Comparator.comparing(OperatorCost::credits).reversed().thenComparing(OperatorCost::operator))
                .limit(most)
                .toList();
    }

    /**
     * The ledger, newest first.
     *
     * @param before only entries with a lower id, to page on; {@link Long#MAX_VALUE} for the newest
     * @param most 1 to 1000
     */
    public List<LedgerLine> ledger(long before, int most) {
        List<CreditEntry> entries = credits.entries(before, most);
        Map<Long, Notification> calls = calls(entries);
        return entries.stream()
                .map(entry -> {
                    Optional<Notification> call = entry.notificationId().map(calls::get);
                    return new LedgerLine(
                            entry, call.map(one -> one.operator().name()), call.flatMap(Notification::alertId));
                })
                .toList();
    }

    private Map<Long, Notification> calls(List<CreditEntry> entries) {
        List<Long> ids = entries.stream()
                .flatMap(entry -> entry.notificationId().stream())
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select n from Notification n join fetch n.operator where n.id in :ids", Notification.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Notification::id, Function.identity()));
    }
}
