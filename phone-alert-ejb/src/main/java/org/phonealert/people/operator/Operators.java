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

    /** All who are not retired, in the order they were added. */
    public List<Operator> all() {
        return entities.createQuery("select o from Operator o where o.retired = false order by o.id", Operator.class)
                .getResultList();
    }

    /** Everybody, also those who are gone: the past names them. */
    public List<Operator> everSeen() {
        return entities.createQuery("select o from Operator o order by o.id", Operator.class)
                .getResultList();
    }

    /** Those of these numbers who can be reached. */
    public List<Operator> reachable(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select o from Operator o where o.retired = false and o.id in :ids", Operator.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Those who want to be told of shifts. */
    public List<Operator> toldOfShifts() {
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

    /** @throws UnknownException if nobody of this name can be reached */
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
     * From now on the operator is called so; the past keeps the name of then.
     *
     * @throws InvalidInputException if somebody is or was called so
     */
    public void rename(String name, String newName) {
        if (named(newName).isPresent()) {
            throw new InvalidInputException("name", RefusalReason.NAME_TAKEN, newName);
        }
        getByName(name).rename(newName);
    }

    /** From now on the group is called so. */
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

    /** The operator is reached no more and leaves every group. */
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

    /** The members of a group as it is now; none if it is gone. */
    public List<Operator> members(long groupId) {
        return Optional.ofNullable(entities.find(OperatorGroup.class, groupId))
                .map(OperatorGroup::members)
                .orElse(List.of());
    }

    /** Those who are told what only they can mend: nobody, until somebody is appointed. */
    public List<Operator> administrators() {
        return findGroup(OperatorGroup.ADMINISTRATORS)
                .map(OperatorGroup::members)
                .orElse(List.of());
    }

    /** Makes the group of this name consist of these operators, in this order. */
    public OperatorGroup defineGroup(String name, List<Operator> members) {
        OperatorGroup group = findGroup(name).orElseGet(() -> {
            OperatorGroup added = new OperatorGroup(name);
            entities.persist(added);
            return added;
        });
        fill(group, members);
        return group;
    }

    /** A member's place is part of its row's key: all places are given up before any is taken. */
    private void fill(OperatorGroup group, List<Operator> members) {
        if (!group.members().equals(members)) {
            group.consistOf(List.of());
            entities.flush();
            group.consistOf(members);
        }
    }

    /** @throws ConflictException if the group is built in */
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
