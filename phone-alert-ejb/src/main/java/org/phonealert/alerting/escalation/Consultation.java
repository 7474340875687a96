package org.phonealert.alerting.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.definition.AlertDefinitions;
import org.phonealert.alerting.definition.EscalationPlan;
import org.phonealert.oncall.externaloncall.ExternalOnCallAnswers;
import org.phonealert.oncall.externaloncall.ExternalOnCalls;
import org.phonealert.oncall.externaloncall.FallbackAnswer;
import org.phonealert.people.operator.Operator;

/** Who is on duty at the levels that one step looks at, and which outside plannings it heeds for that. */
final class Consultation implements Function<EscalationPlan.Level, List<Long>> {
    private final AlertDefinitions definitions;
    private final ExternalOnCalls plannings;
    private final Instant now;

    @Nullable
    private final Instant since;

    private final List<Long> awaited = new ArrayList<>();
    private final Set<FallbackAnswer> fallbacks = new LinkedHashSet<>();

    /** @param since when the step began to wait for plannings; null if it does not */
    Consultation(AlertDefinitions definitions, ExternalOnCalls plannings, @Nullable Instant since, Instant now) {
        this.definitions = definitions;
        this.plannings = plannings;
        this.since = since;
        this.now = now;
    }

    /** The operators of a level who are on duty, in the order they are called; nobody while a planning is awaited. */
    @Override
    public List<Long> apply(EscalationPlan.Level level) {
        // the planning first: whatever it answers meanwhile is only more than was asked for
        ExternalOnCallAnswers word = plannings.word(level.schedules().toList(), since, now);
        awaited.addAll(word.awaited());
        fallbacks.addAll(word.fallbacks());
        return awaited.isEmpty()
                ? definitions.onDuty(level, now).stream().map(Operator::id).toList()
                : List.of();
    }

    /** The schedules, by number, whose planning is to be asked before the step can be taken. */
    List<Long> awaited() {
        return List.copyOf(awaited);
    }

    /** What is told of plannings that gave no answer, once of each. */
    List<FallbackAnswer> fallbacks() {
        return List.copyOf(fallbacks);
    }
}
