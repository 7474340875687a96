package org.phonealert.definition;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.phonealert.Identified;
import org.phonealert.operator.Operator;
import org.phonealert.operator.OperatorGroup;

/** Whom a level reaches: one operator, one group, or everyone. */
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

    public static Recipient everyone() {
        Recipient recipient = new Recipient();
        recipient.everyone = true;
        return recipient;
    }

    /** The operator's name, if it is one operator. */
    public @Nullable String operatorName() {
        return operator == null ? null : operator.name();
    }

    /** The group's name, built-in ones included, if it is a group. */
    public @Nullable String groupName() {
        if (everyone) {
            return OperatorGroup.EVERYONE;
        }
        return group == null ? null : group.name();
    }

    EscalationPlan.Reached reached() {
        return new EscalationPlan.Reached(operator == null ? null : operator.id(), group == null ? null : group.id());
    }
}
