package org.phonealert.office.configuration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.ConflictException;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.base.words.Language;
import org.phonealert.office.configuration.ConfigurationDocument.DefinitionPart;
import org.phonealert.office.configuration.ConfigurationDocument.GroupPart;
import org.phonealert.office.configuration.ConfigurationDocument.MonitorPart;
import org.phonealert.office.configuration.ConfigurationDocument.OperatorPart;
import org.phonealert.office.configuration.ConfigurationDocument.SchedulePart;
import org.phonealert.people.account.Actor;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.NotAllowedException;
import org.phonealert.people.account.Role;

import static org.phonealert.office.configuration.Section.required;

/**
 * One thing at a time of who is called, when and how, as people change it. What was {@code seen} when the change began
 * is given along: if somebody else has changed it meanwhile, nothing is overwritten. A fault names the field of the
 * part.
 */
@Stateless
@AllowedFor(Role.EDITOR)
public class Edits {
    @Inject
    private SetUp setUp;

    @Inject
    private Actor actor;

    /**
     * Adds an operator, or changes the one that was seen, its name included.
     *
     * @param seen null for a new one
     */
    public void save(@Nullable OperatorPart seen, OperatorPart part) {
        setUp.changing(() -> {
            OperatorSection operators = setUp.operators();
            rename(seen, part, operators.export(), OperatorPart::name, operators::rename);
            return operators.define(part);
        });
    }

    /**
     * From now on an operator is told so of shifts: what everybody may change of themselves.
     *
     * @param minutesBefore 5 to 10080; null for no reminder
     */
    @AllowedFor(Role.VIEWER)
    public void saveShiftNotices(String name, @Nullable Integer minutesBefore, boolean handOver) {
        if (!name.equals(actor.name()) && !actor.may(Role.EDITOR)) {
            throw new NotAllowedException(Role.EDITOR);
        }
        setUp.changing(() -> {
            OperatorSection operators = setUp.operators();
            OperatorPart part = operators.export().stream()
                    .filter(one -> name.equals(one.name()))
                    .findFirst()
                    .orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_OPERATOR, name));
            return operators.define(part.told(minutesBefore, handOver));
        });
    }

    /** @throws InvalidInputException if a definition reaches this operator */
    public void removeOperator(String name) {
        setUp.changing(() -> setUp.operators().remove(name));
    }

    /**
     * Adds a group, or changes the one that was seen.
     *
     * @param seen null for a new one
     */
    public void save(@Nullable GroupPart seen, GroupPart part) {
        setUp.changing(() -> {
            OperatorSection operators = setUp.operators();
            rename(seen, part, operators.exportGroups(), GroupPart::name, operators::renameGroup);
            return operators.define(part);
        });
    }

    /** @throws InvalidInputException if a definition reaches this group */
    public void removeGroup(String name) {
        setUp.changing(() -> setUp.operators().removeGroup(name));
    }

    /**
     * Adds a schedule, or changes the one that was seen, its name included.
     *
     * @param seen null for a new one
     */
    public void save(@Nullable SchedulePart seen, SchedulePart part) {
        setUp.changing(() -> {
            ScheduleSection schedules = setUp.schedules();
            rename(seen, part, schedules.export(), SchedulePart::name, schedules::rename);
            return schedules.define(part);
        });
    }

    /** @throws InvalidInputException if a definition reaches this schedule */
    public void removeSchedule(String name) {
        setUp.changing(() -> setUp.schedules().remove(name));
    }

    /**
     * Adds a definition, or changes the one that was seen.
     *
     * @param seen null for a new one
     */
    public void save(@Nullable DefinitionPart seen, DefinitionPart part) {
        setUp.changing(() -> {
            List<DefinitionPart> all = new ArrayList<>(setUp.definitions().export());
            requireAsSeen(seen, part, all, DefinitionPart::name);
            if (seen == null) {
                all.add(part);
            } else {
                all.set(all.indexOf(seen), part);
            }
            defineDefinitions(all);
            return part;
        });
    }

    public void removeDefinition(String name) {
        setUp.changing(() -> {
            List<DefinitionPart> all = new ArrayList<>(setUp.definitions().export());
            if (!all.removeIf(one -> name.equals(one.name()))) {
                throw new UnknownException(RefusalReason.UNKNOWN_DEFINITION, name);
            }
            defineDefinitions(all);
        });
    }

    private void defineDefinitions(List<DefinitionPart> all) {
        try {
            setUp.definitions().define(all);
        } catch (InvalidInputException fault) {
            throw fault.without("definitions");
        }
    }

    /** Gives a monitor its name for phone alerts, or takes it away. */
    public void save(MonitorPart part) {
        setUp.changing(() -> setUp.monitors().define(part));
    }

    /** From now on a word of this language is said so. */
    public void savePronunciation(Language language, String word, String spoken) {
        setUp.changing(() -> setUp.pronunciations().define(language, word, spoken));
    }

    /** From now on a word is said as it is written; if it was so before, nothing changes. */
    public void removePronunciation(Language language, String word) {
        setUp.changing(() -> setUp.pronunciations().remove(language, word));
    }

    /** Gives what was seen the name that it has in the part, if that is another. */
    private static <P> void rename(
            @Nullable P seen,
            P part,
            List<P> current,
            Function<P, @Nullable String> name,
            BiConsumer<String, String> renaming) {
        String newName = requireAsSeen(seen, part, current, name);
        if (seen != null && !newName.equals(name.apply(seen))) {
            renaming.accept(required("name", name.apply(seen)), newName);
        }
    }

    static <P> String requireAsSeen(@Nullable P seen, P part, List<P> current, Function<P, @Nullable String> name) {
        String newName = required("name", name.apply(part));
        if (seen != null && !current.contains(seen)) {
            throw new ConflictException(RefusalReason.CHANGED_MEANWHILE, newName);
        }
        boolean renamed = seen == null || !Objects.equals(name.apply(seen), newName);
        if (renamed && current.stream().anyMatch(one -> newName.equals(name.apply(one)))) {
            throw new InvalidInputException("name", RefusalReason.NAME_TAKEN, newName);
        }
        return newName;
    }
}
