package org.phonealert.alerting.definition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.phonealert.base.work.VersionedCache;

/**
 * The plans as this node read them last. Reading all definitions for each alert would cost more than the rest of its
 * intake.
 */
@ApplicationScoped
public class EscalationPlanCache extends VersionedCache<List<EscalationPlanCache.PlanFor>> {
    EscalationPlanCache() {
        super("alert_definitions_version");
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
