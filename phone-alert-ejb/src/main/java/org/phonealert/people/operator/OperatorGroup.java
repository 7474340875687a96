package org.phonealert.people.operator;

import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.phonealert.base.Identified;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.Name;
import org.phonealert.base.RefusalReason;

/** Operators who are notified together, in the order in which they are called. */
@Entity
@Table(name = "operator_groups")
public class OperatorGroup extends Identified {
    /** The built-in group of all operators; it is not stored, so it is never out of date. */
    public static final String EVERYONE = "Everyone";

    /** The built-in group that is notified of what only an administrator can fix; it may be empty, but not be removed. */
    public static final String ADMINISTRATORS = "Administrators";

    private String name;

    @ManyToMany
    @JoinTable(
            name = "operator_group_members",
            joinColumns = @JoinColumn(name = "group_id"),
            inverseJoinColumns = @JoinColumn(name = "operator_id"))
    @OrderColumn(name = "position")
    private List<Operator> members = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected OperatorGroup() {}

    public OperatorGroup(String name) {
        this.name = allowedName(name);
    }

    private static String allowedName(String name) {
        if (name.equals(EVERYONE)) {
            throw new InvalidInputException("name", RefusalReason.RESERVED_GROUP_NAME, EVERYONE);
        }
        return Name.require(name);
    }

    void rename(String newName) {
        name = allowedName(newName);
    }

    public String name() {
        return name;
    }

    /** Whether it can neither be renamed nor removed. */
    public boolean isBuiltIn() {
        return name.equals(ADMINISTRATORS);
    }

    public List<Operator> members() {
        return List.copyOf(members);
    }

    /** Replaces the members. */
    public void consistOf(List<Operator> operators) {
        members.clear();
        members.addAll(operators);
    }
}
