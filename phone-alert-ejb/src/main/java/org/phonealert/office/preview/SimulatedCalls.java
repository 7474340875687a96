package org.phonealert.office.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phonealert.alerting.definition.AlertDefinitions;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.alerting.escalation.Forecast;
import org.phonealert.alerting.notification.CallRoute;
import org.phonealert.alerting.notification.CallRoutes;
import org.phonealert.alerting.notification.Obstacle;
import org.phonealert.people.operator.Operator;

/**
 * Simulates calls to the operators with their present numbers and the present credits. No call is answered, so that
 * each call releases its credits when it ends; calls that ring at the same time share them.
 */
final class SimulatedCalls implements Forecast.Environment<List<SimulatedCall>> {
    private static final Duration HOUR = Duration.ofHours(1);

    private final AlertDefinitions definitions;
    private final CallRoutes routes;
    private final int credits;
    private final Instant from;
    private final Map<EscalationPlan.Level, Map<Long, Operator>> operatorsByLevel = new HashMap<>();
    private final Map<Long, SimulatedCall> callsByOperator = new HashMap<>();
    private final Map<Long, List<Instant>> rungAt = new HashMap<>();

    /**
     * @param credits how many are available
     * @param from when the simulation begins
     */
    SimulatedCalls(AlertDefinitions definitions, CallRoutes routes, int credits, Instant from) {
        this.definitions = definitions;
        this.routes = routes;
        this.credits = credits;
        this.from = from;
    }

    @Override
    public List<Long> onDuty(EscalationPlan.Level level, Instant at) {
        return operatorsOnDuty(level, at).stream().map(Operator::id).toList();
    }

    List<Operator> operatorsOnDuty(EscalationPlan.Level level, Instant at) {
        return definitions.onDuty(level, at);
    }

    /** The operators that the level reaches, on duty or not. */
    List<Operator> reached(EscalationPlan.Level level) {
        return List.copyOf(byId(level).values());
    }

    private Map<Long, Operator> byId(EscalationPlan.Level level) {
        return operatorsByLevel.computeIfAbsent(
                level,
                one -> definitions.reached(one, from).stream()
                        .collect(Collectors.toMap(Operator::id, Function.identity(), (a, b) -> a, LinkedHashMap::new)));
    }

    @Override
    public Forecast.CallAttempt<List<SimulatedCall>> call(
            EscalationPlan.Level level, List<Long> operators, Instant at) {
        List<SimulatedCall> calls = new ArrayList<>();
        int available = credits;
        for (Long id : operators) {
            SimulatedCall call =
                    limited(simulate(Objects.requireNonNull(byId(level).get(id)), available), at);
            if (call.rings()) {
                available -= call.price();
                rungAt.computeIfAbsent(id, none -> new ArrayList<>()).add(at);
            }
            calls.add(call);
        }
        return new Forecast.CallAttempt<>(calls.stream().anyMatch(SimulatedCall::rings), List.copyOf(calls));
    }

    /** The call to this operator, if there is no other one. */
    SimulatedCall simulate(Operator operator) {
        return simulate(operator, credits);
    }

    private SimulatedCall simulate(Operator operator, int available) {
        SimulatedCall call = callsByOperator.computeIfAbsent(operator.id(), id -> routed(operator));
        return call.rings()
                ? routes.unaffordable(call.price(), available, true)
                        .map(call::stoppedBy)
                        .orElse(call)
                : call;
    }

    private SimulatedCall routed(Operator operator) {
        CallRoute route = routes.to(operator);
        int price = operator.mobileNumber().map(routes::price).orElse(0);
        return new SimulatedCall(operator, route, price, route.obstacle());
    }

    private SimulatedCall limited(SimulatedCall call, Instant at) {
        long callsInTheLastHour = rungAt.getOrDefault(call.operator().id(), List.of()).stream()
                .filter(before -> before.isAfter(at.minus(HOUR)))
                .count();
        return call.rings() && routes.isCallLimitReached(callsInTheLastHour)
                ? call.stoppedBy(Obstacle.CALL_LIMIT)
                : call;
    }
}
