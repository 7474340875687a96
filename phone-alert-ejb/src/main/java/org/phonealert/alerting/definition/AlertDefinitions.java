package org.phonealert.alerting.definition;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phonealert.alerting.monitor.Monitor;
import org.phonealert.base.SearchPattern;
import org.phonealert.oncall.duty.Duty;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.Operators;

/** The alert definitions, and the operators whom their levels reach. */
@Stateless
public class AlertDefinitions {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Operators operators;

    @Inject
    private Duty duty;

    @Inject
    private EscalationPlanCache cache;

    public List<AlertDefinition> all() {
        return entities.createQuery("select d from AlertDefinition d order by d.id", AlertDefinition.class)
                .getResultList();
    }

    /** For each of these monitors, the plans of all active definitions that are for it. */
    public Map<String, List<EscalationPlan>> plansFor(Set<String> monitors) {
        List<EscalationPlanCache.PlanFor> plans = cache.get(
                entities, () -> all().stream().map(AlertDefinition::planFor).toList());
        return monitors.stream().collect(Collectors.toMap(Function.identity(), monitor -> plansFor(monitor, plans)));
    }

    private static List<EscalationPlan> plansFor(String monitor, List<EscalationPlanCache.PlanFor> plans) {
        return plans.stream()
                .filter(one -> one.isFor(monitor))
                .map(EscalationPlanCache.PlanFor::plan)
                .toList();
    }

    /** Replaces all definitions. Running escalations keep the plan they started with. */
    public void replaceAll(List<AlertDefinition> definitions) {
        cache.raise(entities);
        all().forEach(entities::remove);
        entities.flush();
        definitions.forEach(entities::persist);
        entities.flush();
    }

    /** The operators of a level who are on duty at this instant, each once, in the order they are called. */
    public List<Operator> onDuty(EscalationPlan.Level level, Instant at) {
        return once(level.reached().stream().flatMap(reached -> onDuty(reached, at)));
    }

    private Stream<Operator> onDuty(EscalationPlan.Reached reached, Instant at) {
        return reached.schedule() != null
                ? duty.onDuty(reached.schedule(), at).stream()
                : duty.present(people(reached, at).toList(), at).stream();
    }

    /**
     * The operators whom a level may reach from this instant on, on duty or not, each once, in the order they are
     * called.
     */
    public List<Operator> reached(EscalationPlan.Level level, Instant from) {
        return once(level.reached().stream().flatMap(reached -> people(reached, from)));
    }

    private static List<Operator> once(Stream<Operator> operators) {
        Map<Long, Operator> people = new LinkedHashMap<>();
        operators.forEach(operator -> people.putIfAbsent(operator.id(), operator));
        return List.copyOf(people.values());
    }

    /**
     * Known monitors in the order of their names.
     *
     * @param containing part of the name, in any case; empty for all
     * @param after only names after this one, to page on; empty for the first
     * @param most how many at most
     * @param butThoseOf names of definitions whose listed monitors are left out
     */
    public List<Monitor> monitors(String containing, String after, int most, Set<String> butThoseOf) {
        String others = butThoseOf.isEmpty()
                ? ""
                : " and m.name not in (select listed from AlertDefinition d join d.monitors listed"
                        + " where d.name in :definitions)";
        TypedQuery<Monitor> query = entities.createQuery(
                "select m from Monitor m where m.name > :after and lower(m.name) like :like escape '!'" + others
                        + " order by m.name",
                Monitor.class);
        if (!butThoseOf.isEmpty()) {
            query.setParameter("definitions", butThoseOf);
        }
        return query.setParameter("after", after)
                .setParameter("like", SearchPattern.containing(containing))
                .setMaxResults(most)
                .getResultList();
    }

    private Stream<Operator> people(EscalationPlan.Reached reached, Instant from) {
        if (reached.schedule() != null) {
            return duty.reached(reached.schedule(), from).stream();
        }
        if (reached.operator() != null) {
            return operators.find(reached.operator()).stream();
        }
        return (reached.group() != null ? operators.members(reached.group()) : operators.all()).stream();
    }
}
