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
import org.phonealert.base.words.Language;
import org.phonealert.office.overview.PhoneNumberMask;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.PhoneNumber;

/** Previews escalations by the present rules, people, numbers and credits. No telephone rings. */
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
    private PhoneNumberMask mask;

    /** Whether the phone integration is active. */
    public boolean isPhoneActive() {
        return integrations.activePhone().isPresent();
    }

    /**
     * What would happen if this monitor reported a critical error now.
     *
     * @param monitor known or not
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
        Trouble trouble = Trouble.hypothetical(monitor, monitors.findByName(monitor), alternativeNames, message, now);
        List<EscalationPreview.OfDefinition> previews =
                definitions.plansFor(Set.of(monitor)).getOrDefault(monitor, List.of()).stream()
                        .filter(plan -> !plan.levels().isEmpty())
                        .map(plan -> preview(plan, trouble, errors, available))
                        .toList();
        return new EscalationPreview(monitor, now, available, previews);
    }

    private EscalationPreview.OfDefinition preview(EscalationPlan plan, Trouble trouble, int errors, int available) {
        SimulatedCalls calls = new SimulatedCalls(definitions, routes, available, trouble.since());
        Forecast<List<SimulatedCall>> forecast = Forecast.of(plan, trouble.since(), errors, settings.ringTime(), calls);
        Set<Integer> levelsSeen = new HashSet<>();
        List<EscalationPreview.Event> events = forecast.events().stream()
                .map(event -> event(event, trouble, offDutyOnce(event, trouble, calls, levelsSeen)))
                .toList();
        return new EscalationPreview.OfDefinition(plan.definition(), events, forecast.truncated());
    }

    /** Who is off duty is listed at the first event of each level only. */
    private static List<String> offDutyOnce(
            Forecast.Event<?> event, Trouble trouble, SimulatedCalls calls, Set<Integer> levelsSeen) {
        EscalationPlan.Level level = event.level();
        if (level == null || !levelsSeen.add(level.number())) {
            return List.of();
        }
        List<Operator> onDuty = calls.operatorsOnDuty(level, trouble.since().plus(event.after()));
        return calls.reached(level).stream()
                .filter(operator -> !onDuty.contains(operator))
                .map(Operator::name)
                .toList();
    }

    private EscalationPreview.Event event(
            Forecast.Event<List<SimulatedCall>> event, Trouble trouble, List<String> offDuty) {
        Instant at = trouble.since().plus(event.after());
        EscalationPlan.Level level = event.level();
        List<SimulatedCall> calls = Objects.requireNonNullElse(event.calls(), List.of());
        return new EscalationPreview.Event(
                at,
                event.after(),
                event.kind(),
                level == null ? 0 : level.number(),
                event.round(),
                event.reminder(),
                calls.stream()
                        .map(call -> call(call, trouble, Objects.requireNonNull(level), at))
                        .toList(),
                offDuty);
    }

    private EscalationPreview.Call call(SimulatedCall call, Trouble trouble, EscalationPlan.Level level, Instant at) {
        Operator operator = call.operator();
        Language language = call.route().language();
        return new EscalationPreview.Call(
                operator.name(),
                operator.mobileNumber().map(PhoneNumber::e164).map(mask::shown),
                Optional.ofNullable(call.route().outgoing()).map(PhoneNumber::e164),
                language,
                call.price(),
                Optional.ofNullable(call.obstacle()),
                Speech.of(trouble, operator.name(), language, level.message(), at, pronunciations.in(language)));
    }
}
