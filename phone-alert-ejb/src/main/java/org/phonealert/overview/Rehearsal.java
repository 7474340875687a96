package org.phonealert.overview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.phonealert.Settings;
import org.phonealert.account.AllowedFor;
import org.phonealert.account.Role;
import org.phonealert.credit.Credits;
import org.phonealert.definition.AlertDefinitions;
import org.phonealert.definition.EscalationPlan;
import org.phonealert.escalation.Forecast;
import org.phonealert.integration.Integrations;
import org.phonealert.integration.PhoneSettings;
import org.phonealert.monitor.Monitors;
import org.phonealert.notification.CallRoutes;
import org.phonealert.operator.Operator;
import org.phonealert.operator.PhoneNumber;
import org.phonealert.speech.Pronunciations;
import org.phonealert.speech.Speech;
import org.phonealert.speech.Trouble;

/** Tells what would happen now: by the rules, the people, the numbers and the credits as they are. No telephone rings. */
@Stateless
@AllowedFor(Role.VIEWER)
public class Rehearsal {
    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Inject
    private AlertDefinitions definitions;

    @Inject
    private Integrations integrations;

    @Inject
    private CallRoutes routes;

    @Inject
    private Credits credits;

    @Inject
    private Monitors monitors;

    @Inject
    private Pronunciations pronunciations;

    @Inject
    private Discretion discretion;

    /** Whether calls can leave at all. */
    public boolean isPhoneActive() {
        return integrations.activePhone().isPresent();
    }

    /**
     * What would happen if this monitor, known or not, reported a critical error now.
     *
     * @param message what it would report
     * @param errors how often it would report it, from 1
     */
    public Rehearsed of(String monitor, String message, int errors) {
        Instant now = clock.instant();
        int available = credits.balance().available();
        boolean alternativeNames = integrations
                .activePhone()
                .map(PhoneSettings::alternativeMonitorNames)
                .orElse(false);
        Trouble trouble = Trouble.imagined(monitor, monitors.findByName(monitor), alternativeNames, message, now);
        List<Rehearsed.Course> courses = definitions.plansFor(Set.of(monitor)).getOrDefault(monitor, List.of()).stream()
                .filter(plan -> !plan.levels().isEmpty())
                .map(plan -> course(plan, trouble, errors, new Stage(definitions, routes, available, now)))
                .toList();
        return new Rehearsed(monitor, now, available, courses);
    }

    private Rehearsed.Course course(EscalationPlan plan, Trouble trouble, int errors, Stage stage) {
        Forecast<List<Stage.Thought>> forecast = Forecast.of(plan, trouble.since(), errors, settings.ringTime(), stage);
        Set<Integer> levelsTold = new HashSet<>();
        List<Rehearsed.Line> lines = forecast.happenings().stream()
                .map(one -> line(one, trouble, stage, levelsTold))
                .toList();
        return new Rehearsed.Course(plan.definition(), lines, forecast.cut());
    }

    /** Who is off duty is told once for each level. */
    private Rehearsed.Line line(
            Forecast.Happening<List<Stage.Thought>> one, Trouble trouble, Stage stage, Set<Integer> levelsTold) {
        Instant at = trouble.since().plus(one.after());
        EscalationPlan.Level level = one.level();
        int number = level == null ? 0 : level.number();
        boolean first = level != null && levelsTold.add(number);
        List<Stage.Thought> thoughts = Objects.requireNonNullElse(one.calls(), List.of());
        return new Rehearsed.Line(
                at,
                one.after(),
                one.kind(),
                number,
                one.round(),
                one.reminder(),
                thoughts.stream()
                        .map(thought -> call(thought, trouble, Objects.requireNonNull(level), at))
                        .toList(),
                first ? offDuty(stage, Objects.requireNonNull(level), at) : List.of());
    }

    private static List<String> offDuty(Stage stage, EscalationPlan.Level level, Instant at) {
        List<Operator> present = stage.operatorsOnDuty(level, at);
        return stage.reached(level).stream()
                .filter(operator -> !present.contains(operator))
                .map(Operator::name)
                .toList();
    }

    private Rehearsed.Call call(Stage.Thought thought, Trouble trouble, EscalationPlan.Level level, Instant at) {
        Operator operator = thought.operator();
        return new Rehearsed.Call(
                operator.name(),
                operator.mobileNumber().map(PhoneNumber::e164).map(discretion::shown),
                Optional.ofNullable(thought.route().outgoing()).map(PhoneNumber::e164),
                thought.route().language(),
                thought.price(),
                Optional.ofNullable(thought.obstacle()),
                Speech.of(
                        trouble,
                        operator.name(),
                        thought.route().language(),
                        level.message(),
                        at,
                        pronunciations.in(thought.route().language())));
    }
}
