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
 * Finds the monitors for which no telephone would ring now, and why. A monitor is covered if any definition for it
 * rings a telephone, so that each definition is checked once, however many monitors there are.
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
     * The coverage of a monitor.
     *
     * @param gaps why no telephone would ring now; empty if one would
     */
    public record OfMonitor(String monitor, List<CoverageGap> gaps) {}

    /** The names of the first known monitors, in alphabetical order. */
    public List<String> monitors(int most) {
        return definitions.monitors("", "", most, Set.of()).stream()
                .map(Monitor::name)
                .toList();
    }

    /**
     * The coverage of known monitors, in the order of their names.
     *
     * @param containing part of the name, in any case; empty for all
     * @param all whether monitors for which a telephone would ring are included
     * @param after only names after this one, to page on; empty for the first
     * @param most how many at most
     */
    public List<OfMonitor> find(String containing, boolean all, String after, int most) {
        SimulatedCalls calls =
                new SimulatedCalls(definitions, routes, credits.balance().available(), clock.instant());
        Map<AlertDefinition, List<CoverageGap>> gapsByDefinition = new LinkedHashMap<>();
        definitions.all().forEach(definition -> gapsByDefinition.put(definition, gaps(definition, calls)));
        List<AlertDefinition> ringing = gapsByDefinition.keySet().stream()
                .filter(definition ->
                        gapsByDefinition.getOrDefault(definition, List.of()).isEmpty())
                .toList();
        if (!all && ringing.stream().anyMatch(one -> one.monitors().isEmpty())) {
            return List.of();
        }
        Set<String> leftOut =
                all ? Set.of() : ringing.stream().map(AlertDefinition::name).collect(Collectors.toSet());
        return definitions.monitors(containing, after, most, leftOut).stream()
                .map(monitor -> new OfMonitor(monitor.name(), gaps(monitor.name(), gapsByDefinition)))
                .toList();
    }

    private static List<CoverageGap> gaps(String monitor, Map<AlertDefinition, List<CoverageGap>> gapsByDefinition) {
        List<List<CoverageGap>> ofMonitor = gapsByDefinition.entrySet().stream()
                .filter(one -> one.getKey().isFor(monitor))
                .map(Map.Entry::getValue)
                .toList();
        if (ofMonitor.isEmpty()) {
            return List.of(new CoverageGap(CoverageGap.Reason.NO_DEFINITION, "", 0, ""));
        }
        return ofMonitor.stream().anyMatch(List::isEmpty)
                ? List.of()
                : ofMonitor.stream().flatMap(List::stream).distinct().toList();
    }

    /** Why no telephone would ring by this definition; empty if one would. */
    private List<CoverageGap> gaps(AlertDefinition definition, SimulatedCalls calls) {
        if (!definition.active()) {
            return List.of(new CoverageGap(CoverageGap.Reason.DEFINITION_INACTIVE, definition.name(), 0, ""));
        }
        EscalationPlan plan = definition.plan();
        if (plan.levels().isEmpty()) {
            return List.of(new CoverageGap(CoverageGap.Reason.NO_ACTIVE_LEVEL, definition.name(), 0, ""));
        }
        Instant now = clock.instant();
        List<List<CoverageGap>> levels = plan.levels().stream()
                .map(level -> gaps(plan.definition(), level, calls, now))
                .toList();
        return levels.stream().anyMatch(List::isEmpty)
                ? List.of()
                : levels.stream().flatMap(List::stream).toList();
    }

    private List<CoverageGap> gaps(String definition, EscalationPlan.Level level, SimulatedCalls calls, Instant now) {
        int number = level.number();
        if (!level.phone()) {
            return List.of(new CoverageGap(CoverageGap.Reason.NO_INTEGRATION, definition, number, ""));
        }
        if (calls.reached(level).isEmpty()) {
            return List.of(new CoverageGap(CoverageGap.Reason.NO_RECIPIENT, definition, number, ""));
        }
        List<Operator> present = calls.operatorsOnDuty(level, now);
        if (present.isEmpty()) {
            return List.of(new CoverageGap(CoverageGap.Reason.NOBODY_ON_DUTY, definition, number, ""));
        }
        List<CoverageGap> gaps = present.stream()
                .map(calls::simulate)
                .flatMap(call -> Stream.ofNullable(call.obstacle())
                        .map(met -> CoverageGap.of(
                                met, definition, number, call.operator().name())))
                .toList();
        return gaps.size() < present.size() ? List.of() : gaps;
    }
}
