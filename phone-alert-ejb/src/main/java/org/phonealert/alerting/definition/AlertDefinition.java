package org.phonealert.alerting.definition;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.phonealert.base.Identified;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.Name;
import org.phonealert.base.RefusalReason;

/** Which monitors it is for, and the levels through which their alerts escalate. */
@Entity
@Table(name = "alert_definitions")
public class AlertDefinition extends Identified {
    private static final int MOST_LEVELS = 10;
    private static final int MOST_REPEATS = 20;

    private String name;
    private boolean active;
    private int repeats;

    @ElementCollection
    @CollectionTable(name = "alert_definition_monitors", joinColumns = @JoinColumn(name = "definition_id"))
    @Column(name = "monitor_name")
    private Set<String> monitors = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "definition_id")
    @OrderColumn(name = "position")
    private List<EscalationLevel> levels = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected AlertDefinition() {}

    /**
     * @param monitors names of the monitors it is for; empty for all monitors
     * @param repeats how many more rounds follow the first one, 0 to 20
     * @param levels 1 to 10
     * @throws InvalidInputException naming the field that is out of range
     */
    public AlertDefinition(
            String name, boolean active, Set<String> monitors, int repeats, List<EscalationLevel> levels) {
        this.name = Name.require(name);
        if (repeats < 0 || repeats > MOST_REPEATS) {
            throw new InvalidInputException("repeats", RefusalReason.NOT_BETWEEN, 0, MOST_REPEATS);
        }
        if (levels.isEmpty() || levels.size() > MOST_LEVELS) {
            throw new InvalidInputException("levels", RefusalReason.WRONG_COUNT, 1, MOST_LEVELS, levels.size());
        }
        this.active = active;
        this.repeats = repeats;
        this.monitors.addAll(monitors);
        this.levels.addAll(levels);
    }

    public String name() {
        return name;
    }

    public boolean active() {
        return active;
    }

    public int repeats() {
        return repeats;
    }

    public Set<String> monitors() {
        return Set.copyOf(monitors);
    }

    public List<EscalationLevel> levels() {
        return List.copyOf(levels);
    }

    /** Whether it is for this monitor, active or not. */
    public boolean isFor(String monitor) {
        return planFor().lists(monitor);
    }

    EscalationPlanCache.PlanFor planFor() {
        return new EscalationPlanCache.PlanFor(active, monitors(), plan());
    }

    /** The plan of an escalation that starts now. */
    public EscalationPlan plan() {
        return new EscalationPlan(
                name,
                repeats,
                IntStream.range(0, levels.size())
                        .filter(place -> levels.get(place).isActive())
                        .mapToObj(place -> levels.get(place).plan(place + 1))
                        .toList());
    }
}
