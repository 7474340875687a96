package org.phonealert.people.operator;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.phonealert.base.ConflictException;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;

/** The operators and their groups. */
@Stateless
public class Operators {
    @PersistenceContext
    private EntityManager entities;

    /** All active operators, in the order in which they were added. */
    public List<Operator> all() {
        return entities.createQuery("select o from Operator o where o.retired = false order by o.id", Operator.class)
                .getResultList();
    }

    /** All operators, also the retired ones: past alerts and schedules name them. */
    public List<Operator> everSeen() {
        return entities.createQuery("select o from Operator o order by o.id", Operator.class)
                .getResultList();
    }

    /** The active operators of these numbers. */
    public List<Operator> reachable(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select o from Operator o where o.retired = false and o.id in :ids", Operator.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** The active operators who get e-mails about shifts. */
    public List<Operator> withShiftNotices() {
        return entities.createQuery(
                        "select o from Operator o where o.retired = false and o.email is not null"
                                + " and (o.remindMinutesBefore is not null or o.handOverNotice = true) order by o.id",
                        Operator.class)
                .getResultList();
    }

    public Optional<Operator> find(long id) {
        return Optional.ofNullable(entities.find(Operator.class, id));
    }

    public Operator get(long id) {
        return find(id).orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_OPERATOR, id));
    }

    /**
     * The active operator of this name.
     *
     * @throws UnknownException if there is no active operator of this name
     */
    public Operator getByName(String name) {
        return named(name)
                .filter(o -> !o.isRetired())
                .orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_OPERATOR, name));
    }

    /** Adds the operator of this name, or changes the one there is. */
    public Operator define(String name, OperatorProfile profile) {
        Optional<Operator> known = named(name);
        known.ifPresent(operator -> operator.change(profile));
        return known.orElseGet(() -> {
            Operator added = new Operator(name, profile);
            entities.persist(added);
            return added;
        });
    }

    /**
     * Renames an operator; past alerts keep the name of then.
     *
     * @throws InvalidInputException if an operator, active or retired, has this name
     */
    public void rename(String name, String newName) {
        if (named(newName).isPresent()) {
            throw new InvalidInputException("name", RefusalReason.NAME_TAKEN, newName);
        }
        getByName(name).rename(newName);
    }

    public void renameGroup(String name, String newName) {
        OperatorGroup group =
                findGroup(name).orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_GROUP, name));
        if (group.isBuiltIn()) {
            throw new ConflictException(RefusalReason.BUILT_IN_GROUP, name);
        }
        if (findGroup(newName).isPresent()) {
            throw new InvalidInputException("name", RefusalReason.NAME_TAKEN, newName);
        }
        group.rename(newName);
    }

    /** Retires the operator, who leaves every group. */
    public void retire(Operator operator) {
        groups().forEach(group -> fill(
                group,
                group.members().stream().filter(o -> o.id() != operator.id()).toList()));
        entities.find(Operator.class, operator.id()).retire();
    }

    public List<OperatorGroup> groups() {
        return entities.createQuery("select g from OperatorGroup g order by g.id", OperatorGroup.class)
                .getResultList();
    }

    public Optional<OperatorGroup> findGroup(String name) {
        return entities.createQuery("select g from OperatorGroup g where g.name = :name", OperatorGroup.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** The present members of a group; none if the group was removed. */
    public List<Operator> members(long groupId) {
        return Optional.ofNullable(entities.find(OperatorGroup.class, groupId))
                .map(OperatorGroup::members)
                .orElse(List.of());
    }

    /** The members of the built-in group Administrators. */
    public List<Operator> administrators() {
        return findGroup(OperatorGroup.ADMINISTRATORS)
                .map(OperatorGroup::members)
                .orElse(List.of());
    }

    /** Adds the group of this name or replaces its members, in this order. */
    public OperatorGroup defineGroup(String name, List<Operator> members) {
        OperatorGroup group = findGroup(name).orElseGet(() -> {
            OperatorGroup added = new OperatorGroup(name);
            entities.persist(added);
            return added;
        });
        fill(group, members);
        return group;
    }

    /** A member's place is part of the key of its row: all rows are deleted before any is inserted. */
    private void fill(OperatorGroup group, List<Operator> members) {
        if (!group.members().equals(members)) {
            group.consistOf(List.of());
            entities.flush();
            group.consistOf(members);
        }
    }

    /**
     * Removes a group; its operators stay.
     *
     * @throws ConflictException if the group is built in
     */
    public void removeGroup(OperatorGroup group) {
        if (group.isBuiltIn()) {
            throw new ConflictException(RefusalReason.BUILT_IN_GROUP, group.name());
        }
        entities.remove(entities.find(OperatorGroup.class, group.id()));
    }

    private Optional<Operator> named(String name) {
        return entities.createQuery("select o from Operator o where o.name = :name", Operator.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }
}
