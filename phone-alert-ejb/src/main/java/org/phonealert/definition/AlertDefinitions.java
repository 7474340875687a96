package org.phonealert.definition;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.phonealert.duty.Duty;
import org.phonealert.operator.Operator;
import org.phonealert.operator.Operators;

/** The alert definitions. */
@Stateless
public class AlertDefinitions {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Operators operators;

    @Inject
    private Duty duty;

    public List<AlertDefinition> all() {
        return entities.createQuery("select d from AlertDefinition d order by d.id", AlertDefinition.class)
                .getResultList();
    }

    /** The plans of all active definitions that this monitor's alerts go by. */
    public List<EscalationPlan> plansFor(String monitor) {
        return all().stream()
                .filter(d -> d.isFor(monitor))
                .map(AlertDefinition::plan)
                .toList();
    }

    /** Makes these the definitions there are. Running escalations keep the plan they started with. */
    public void replaceAll(List<AlertDefinition> definitions) {
        all().forEach(entities::remove);
        entities.flush();
        definitions.forEach(entities::persist);
        entities.flush();
    }

    /** The people a level reaches who are on duty at this instant, each once, in the order they are called. */
    public List<Operator> onDuty(EscalationPlan.Level level, Instant at) {
        Map<Long, Operator> people = new LinkedHashMap<>();
        level.reached().stream()
                .flatMap(this::people)
                .filter(operator -> duty.isOnDuty(operator, at))
                .forEach(operator -> people.putIfAbsent(operator.id(), operator));
        return List.copyOf(people.values());
    }

    private Stream<Operator> people(EscalationPlan.Reached reached) {
        if (reached.operator() != null) {
            return operators.find(reached.operator()).stream();
        }
        return (reached.group() != null ? operators.members(reached.group()) : operators.all()).stream();
    }
}
