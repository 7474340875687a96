package org.phonealert.alerting.definition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Identified;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.OperatorGroup;

/** Whom a level reaches: an operator, a group, those on duty by a schedule, or everyone. */
@Entity
@Table(name = "level_recipients")
public class Recipient extends Identified {
    @ManyToOne
    @JoinColumn(name = "operator_id")
    @Nullable
    private Operator operator;

    @ManyToOne
    @JoinColumn(name = "group_id")
    @Nullable
    private OperatorGroup group;

    @Column(name = "schedule_id")
    @Nullable
    private Long schedule;

    private boolean everyone;

    protected Recipient() {}

    public static Recipient of(Operator operator) {
        Recipient recipient = new Recipient();
        recipient.operator = operator;
        return recipient;
    }

    public static Recipient of(OperatorGroup group) {
        Recipient recipient = new Recipient();
        recipient.group = group;
        return recipient;
    }

    /**
     * A recipient that is the people on duty on a schedule.
     *
     * @param schedule by id
     */
    public static Recipient ofSchedule(long schedule) {
        Recipient recipient = new Recipient();
        recipient.schedule = schedule;
        return recipient;
    }

    public static Recipient everyone() {
        Recipient recipient = new Recipient();
        recipient.everyone = true;
        return recipient;
    }

    /** The operator's name; null if it is not an operator. */
    public @Nullable String operatorName() {
        return operator == null ? null : operator.name();
    }

    /** The group's name, also of the built-in group of everyone; null if it is not a group. */
    public @Nullable String groupName() {
        if (everyone) {
            return OperatorGroup.EVERYONE;
        }
        return group == null ? null : group.name();
    }

    /** The schedule's id; empty if it is not a schedule. */
    public Optional<Long> schedule() {
        return Optional.ofNullable(schedule);
    }

    EscalationPlan.Reached reached() {
        return new EscalationPlan.Reached(
                operator == null ? null : operator.id(), group == null ? null : group.id(), schedule);
    }
}
