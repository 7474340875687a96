package org.phonealert.alerting.escalation;

import java.util.List;
import java.util.stream.Stream;
import org.phonealert.oncall.externaloncall.FallbackAnswer;

/**
 * The next step of an escalation and what it is based on.
 *
 * @param fallbacks the external on-call systems whose last answer was used, each once; empty if answers are awaited
 */
public record Decision(Step step, List<FallbackAnswer> fallbacks) {
    public Decision {
        fallbacks = List.copyOf(fallbacks);
    }

    /** What is recorded in the alert's history, in order. */
    public List<EscalationFact> history() {
        return Stream.concat(fallbacks.stream().map(EscalationFact.ExternalOnCallFailed::new), step.fact().stream())
                .toList();
    }
}
