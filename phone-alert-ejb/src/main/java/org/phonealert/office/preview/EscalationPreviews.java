package org.phonealert.office.preview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.phonealert.alerting.credit.Credits;
import org.phonealert.alerting.definition.AlertDefinitions;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.alerting.escalation.Forecast;
import org.phonealert.alerting.integration.Integrations;
import org.phonealert.alerting.integration.PhoneSettings;
import org.phonealert.alerting.monitor.Monitors;
import org.phonealert.alerting.notification.CallRoutes;
import org.phonealert.alerting.speech.Pronunciations;
import org.phonealert.alerting.speech.Speech;
import org.phonealert.alerting.speech.Trouble;
import org.phonealert.base.settings.Settings;
import org.phonealert.office.overview.PhoneNumberMask;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.PhoneNumber;

/** Tells what would happen now: by the rules, the people, the numbers and the credits as they are. No telephone rings. */
@Stateless
@AllowedFor(Role.VIEWER)
public class EscalationPreviews {
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
    private PhoneNumberMask discretion;

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
    public EscalationPreview of(String monitor, String message, int errors) {
        Instant now = clock.instant();
        int available = credits.balance().available();
        boolean alternativeNames = integrations
                .activePhone()
                .map(PhoneSettings::alternativeMonitorNames)
                .orElse(false);
        Trouble trouble = Trouble.imagined(monitor, monitors.findByName(monitor), alternativeNames, message, now);
        List<EscalationPreview.Course> courses =
                definitions.plansFor(Set.of(monitor)).getOrDefault(monitor, List.of()).stream()
                        .filter(plan -> !plan.levels().isEmpty())
                        .map(plan ->
                                course(plan, trouble, errors, new SimulatedCalls(definitions, routes, available, now)))
                        .toList();
        return new EscalationPreview(monitor, now, available, courses);
    }

    private EscalationPreview.Course course(EscalationPlan plan, Trouble trouble, int errors, SimulatedCalls stage) {
        Forecast<List<SimulatedCalls.Thought>> forecast =
                Forecast.of(plan, trouble.since(), errors, settings.ringTime(), stage);
        Set<Integer> levelsTold = new HashSet<>();
        List<EscalationPreview.Line> lines = forecast.happenings().stream()
                .map(one -> line(one, trouble, stage, levelsTold))
                .toList();
        return new EscalationPreview.Course(plan.definition(), lines, forecast.cut());
    }

    /** Who is off duty is told once for each level. */
    private EscalationPreview.Line line(
            Forecast.Happening<List<SimulatedCalls.Thought>> one,
            Trouble trouble,
            SimulatedCalls stage,
            Set<Integer> levelsTold) {
        Instant at = trouble.since().plus(one.after());
        EscalationPlan.Level level = one.level();
        int number = level == null ? 0 : level.number();
        boolean first = level != null && levelsTold.add(number);
        List<SimulatedCalls.Thought> thoughts = Objects.requireNonNullElse(one.calls(), List.of());
        return new EscalationPreview.Line(
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

    private static List<String> offDuty(SimulatedCalls stage, EscalationPlan.Level level, Instant at) {
        List<Operator> present = stage.operatorsOnDuty(level, at);
        return stage.reached(level).stream()
                .filter(operator -> !present.contains(operator))
                .map(Operator::name)
                .toList();
    }

    private EscalationPreview.Call call(
            SimulatedCalls.Thought thought, Trouble trouble, EscalationPlan.Level level, Instant at) {
        Operator operator = thought.operator();
        return new EscalationPreview.Call(
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
