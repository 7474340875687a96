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
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.AlertDefinitions;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.alerting.escalation.Forecast;
import org.phonealert.alerting.notification.CallRoute;
import org.phonealert.alerting.notification.CallRoutes;
import org.phonealert.alerting.notification.Obstacle;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.PhoneNumber;

/**
 * The people as they are now, with calls that are only thought. Nobody answers, so each call gives its credits back when
 * it ends; those that ring at the same time share what there is.
 */
final class SimulatedCalls implements Forecast.World<List<SimulatedCalls.Thought>> {
    private static final Duration HOUR = Duration.ofHours(1);

    private final AlertDefinitions definitions;
    private final CallRoutes routes;
    private final int credits;
    private final Instant from;
    private final Map<EscalationPlan.Level, Map<Long, Operator>> people = new HashMap<>();
    private final Map<Long, Thought> ways = new HashMap<>();
    private final Map<Long, List<Instant>> called = new HashMap<>();

    /**
     * @param credits how many are available
     * @param from when it begins
     */
    SimulatedCalls(AlertDefinitions definitions, CallRoutes routes, int credits, Instant from) {
        this.definitions = definitions;
        this.routes = routes;
        this.credits = credits;
        this.from = from;
    }

    /**
     * A call to somebody.
     *
     * @param price if it is answered
     */
    record Thought(
            Operator operator,
            CallRoute route,
            int price,
            @Nullable Obstacle obstacle) {
        Thought meeting(Obstacle met) {
            return new Thought(operator, route, price, met);
        }
    }

    @Override
    public List<Long> onDuty(EscalationPlan.Level level, Instant at) {
        return operatorsOnDuty(level, at).stream().map(Operator::id).toList();
    }

    List<Operator> operatorsOnDuty(EscalationPlan.Level level, Instant at) {
        return definitions.onDuty(level, at);
    }

    List<Operator> reached(EscalationPlan.Level level) {
        return List.copyOf(byId(level).values());
    }

    private Map<Long, Operator> byId(EscalationPlan.Level level) {
        return people.computeIfAbsent(
                level,
                one -> definitions.reached(one, from).stream()
                        .collect(Collectors.toMap(Operator::id, Function.identity(), (a, b) -> a, LinkedHashMap::new)));
    }

    @Override
    public Forecast.Attempt<List<Thought>> call(EscalationPlan.Level level, List<Long> operators, Instant at) {
        List<Thought> thoughts = new ArrayList<>();
        int left = credits;
        boolean rings = false;
        for (Long id : operators) {
            Thought thought = think(Objects.requireNonNull(byId(level).get(id)), left);
            if (thought.obstacle() == null && isTooOften(id, at)) {
                thought = thought.meeting(Obstacle.CALL_LIMIT);
            }
            if (thought.obstacle() == null) {
                rings = true;
                left -= thought.price();
                called.computeIfAbsent(id, none -> new ArrayList<>()).add(at);
            }
            thoughts.add(thought);
        }
        return new Forecast.Attempt<>(rings, List.copyOf(thoughts));
    }

    /** The only call there is, to somebody. */
    Thought think(Operator operator) {
        return think(operator, credits);
    }

    /** The call to somebody while so many credits are left. */
    private Thought think(Operator operator, int left) {
        Thought way = ways.computeIfAbsent(operator.id(), id -> way(operator));
        return way.obstacle() != null
                ? way
                : routes.unaffordable(way.price(), left, true).map(way::meeting).orElse(way);
    }

    private Thought way(Operator operator) {
        CallRoute route = routes.to(operator);
        int price = operator.mobileNumber().map(this::price).orElse(0);
        return new Thought(operator, route, price, route.obstacle());
    }

    private int price(PhoneNumber number) {
        return routes.price(number);
    }

    private boolean isTooOften(long operator, Instant at) {
        long calls = called.getOrDefault(operator, List.of()).stream()
                .filter(before -> before.isAfter(at.minus(HOUR)))
                .count();
        return routes.isTooOften(calls);
    }
}
