package org.phonealert.office.preview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phonealert.alerting.credit.Credits;
import org.phonealert.alerting.definition.AlertDefinition;
import org.phonealert.alerting.definition.AlertDefinitions;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.alerting.monitor.Monitor;
import org.phonealert.alerting.notification.CallRoutes;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;
import org.phonealert.people.operator.Operator;

/**
 * Tells which monitors would ring nobody now, and why. A monitor rings somebody if any definition for it does, so that
 * it is enough to look at each definition once, however many monitors there are.
 */
@Stateless
@AllowedFor(Role.VIEWER)
public class Coverage {
    @Inject
    private Clock clock;

    @Inject
    private AlertDefinitions definitions;

    @Inject
    private CallRoutes routes;

    @Inject
    private Credits credits;

    /**
     * A known monitor.
     *
     * @param gaps why it would ring nobody now; empty if it would ring somebody
     */
    public record Covered(String monitor, List<CoverageGap> gaps) {}

    /** The names of known monitors, in their order. */
    public List<String> monitors(int most) {
        return definitions.monitors("", "", most, Set.of()).stream()
                .map(Monitor::name)
                .toList();
    }

    /**
     * Known monitors in the order of their names.
     *
     * @param containing what the name contains, whatever the case
     * @param everyone also those that would ring somebody
     * @param after only names after this one, to page on; empty for the first
     * @param most how many at most
     */
    public List<Covered> look(String containing, boolean everyone, String after, int most) {
        SimulatedCalls stage =
                new SimulatedCalls(definitions, routes, credits.balance().available(), clock.instant());
        Map<AlertDefinition, List<CoverageGap>> looked = new LinkedHashMap<>();
        definitions.all().forEach(definition -> looked.put(definition, gaps(definition, stage)));
        List<AlertDefinition> ringing = looked.keySet().stream()
                .filter(definition -> looked.getOrDefault(definition, List.of()).isEmpty())
                .toList();
        if (!everyone && ringing.stream().anyMatch(one -> one.monitors().isEmpty())) {
            return List.of();
        }
        Set<String> leftOut = everyone
                ? Set.of()
                : ringing.stream().map(AlertDefinition::name).collect(Collectors.toSet());
        return definitions.monitors(containing, after, most, leftOut).stream()
                .map(monitor -> new Covered(monitor.name(), gaps(monitor.name(), looked)))
                .toList();
    }

    private static List<CoverageGap> gaps(String monitor, Map<AlertDefinition, List<CoverageGap>> looked) {
        List<List<CoverageGap>> own = looked.entrySet().stream()
                .filter(one -> one.getKey().isFor(monitor))
                .map(Map.Entry::getValue)
                .toList();
        if (own.isEmpty()) {
            return List.of(new CoverageGap(CoverageGap.Reason.NO_DEFINITION, "", 0, ""));
        }
        return own.stream().anyMatch(List::isEmpty)
                ? List.of()
                : own.stream().flatMap(List::stream).distinct().toList();
    }

    /** Why this definition would ring nobody; empty if it would. */
    private List<CoverageGap> gaps(AlertDefinition definition, SimulatedCalls stage) {
        if (!definition.active()) {
            return List.of(new CoverageGap(CoverageGap.Reason.DEFINITION_INACTIVE, definition.name(), 0, ""));
        }
        EscalationPlan plan = definition.plan();
        if (plan.levels().isEmpty()) {
            return List.of(new CoverageGap(CoverageGap.Reason.NO_ACTIVE_LEVEL, definition.name(), 0, ""));
        }
        Instant now = clock.instant();
        List<List<CoverageGap>> levels = plan.levels().stream()
                .map(level -> gaps(plan.definition(), level, stage, now))
                .toList();
        return levels.stream().anyMatch(List::isEmpty)
                ? List.of()
                : levels.stream().flatMap(List::stream).toList();
    }

    private List<CoverageGap> gaps(String definition, EscalationPlan.Level level, SimulatedCalls stage, Instant now) {
        int number = level.number();
        if (!level.phone()) {
            return List.of(new CoverageGap(CoverageGap.Reason.NO_INTEGRATION, definition, number, ""));
        }
        if (stage.reached(level).isEmpty()) {
            return List.of(new CoverageGap(CoverageGap.Reason.NO_RECIPIENT, definition, number, ""));
        }
        List<Operator> present = stage.operatorsOnDuty(level, now);
        if (present.isEmpty()) {
            return List.of(new CoverageGap(CoverageGap.Reason.NOBODY_ON_DUTY, definition, number, ""));
        }
        List<CoverageGap> gaps = present.stream()
                .map(stage::think)
                .flatMap(thought -> Stream.ofNullable(thought.obstacle())
                        .map(met -> CoverageGap.of(
                                met, definition, number, thought.operator().name())))
                .toList();
        return gaps.size() < present.size() ? List.of() : gaps;
    }
}
