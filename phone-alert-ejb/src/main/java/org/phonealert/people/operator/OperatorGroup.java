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

/** Operators who are reached together, in the order they are called. */
@Entity
@Table(name = "operator_groups")
public class OperatorGroup extends Identified {
    /** The built-in group of all operators; it is kept nowhere and always right. */
    public static final String EVERYONE = "Everyone";

    /** The built-in group of those who are told what only they can mend; it may be empty, but not removed. */
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
        this.name = allowed(name);
    }

    private static String allowed(String name) {
        if (name.equals(EVERYONE)) {
            throw new InvalidInputException("name", RefusalReason.RESERVED_GROUP_NAME, EVERYONE);
        }
        return Name.require(name);
    }

    void rename(String newName) {
        name = allowed(newName);
    }

    public String name() {
        return name;
    }

    /** Whether it is there whatever the set-up says. */
    public boolean isBuiltIn() {
        return name.equals(ADMINISTRATORS);
    }

    public List<Operator> members() {
        return List.copyOf(members);
    }

    /** Takes these members instead of the ones so far. */
    public void consistOf(List<Operator> operators) {
        members.clear();
        members.addAll(operators);
    }
}
