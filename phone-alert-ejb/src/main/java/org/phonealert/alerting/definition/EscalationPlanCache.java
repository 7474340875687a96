package org.phonealert.alerting.definition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * The plans as this node read them last. Reading all definitions for each alert would cost more than the rest of its
 * intake.
 */
@ApplicationScoped
public class EscalationPlanCache {
    private volatile Reading last = new Reading(-1, List.of());

    /** The last reading. */
    public Reading last() {
        return last;
    }

    public void remember(Reading reading) {
        last = reading;
    }

    /**
     * The plans of all definitions.
     *
     * @param version of the definitions when they were read
     */
    public record Reading(long version, List<PlanFor> plans) {
        List<EscalationPlan> plansFor(String monitor) {
            return plans.stream()
                    .filter(one -> one.isFor(monitor))
                    .map(PlanFor::plan)
                    .toList();
        }
    }

    /**
     * A plan and what it is for.
     *
     * @param monitors by name; none means all
     */
    public record PlanFor(boolean active, Set<String> monitors, EscalationPlan plan) {
        boolean isFor(String monitor) {
            return active && lists(monitor);
        }

        boolean lists(String monitor) {
            return monitors.isEmpty() || monitors.contains(monitor);
        }
    }
}
