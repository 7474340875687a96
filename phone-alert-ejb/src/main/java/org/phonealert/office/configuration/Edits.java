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
 * Single changes of operators, groups, schedules, definitions, monitors and pronunciations, by editors. Each call has
 * the part as the user saw it: if another user has changed it since then, the call is refused. A fault names the field
 * of the part.
 */
@Stateless
@AllowedFor(Role.EDITOR)
public class Edits {
    @Inject
    private SetUp setUp;

    @Inject
    private Actor actor;

    /**
     * Adds an operator, or changes the one that the user saw, perhaps also its name.
     *
     * @param seen null for a new one
     */
    public void save(@Nullable OperatorPart seen, OperatorPart part) {
        setUp.change(() -> {
            OperatorSection operators = setUp.operators();
            rename(seen, part, operators.export(), OperatorPart::name, operators::rename);
            return operators.define(part);
        });
    }

    /**
     * Changes which e-mails an operator gets about shifts. Operators may do this for themselves.
     *
     * @param minutesBefore 5 to 10080; null for no reminder
     */
    @AllowedFor(Role.VIEWER)
    public void saveShiftNotices(String name, @Nullable Integer minutesBefore, boolean handOver) {
        if (!name.equals(actor.name()) && !actor.may(Role.EDITOR)) {
            throw new NotAllowedException(Role.EDITOR);
        }
        setUp.change(() -> {
            OperatorSection operators = setUp.operators();
            OperatorPart part = operators.export().stream()
                    .filter(one -> name.equals(one.name()))
                    .findFirst()
                    .orElseThrow(() -> new UnknownException(RefusalReason.UNKNOWN_OPERATOR, name));
            return operators.define(part.withShiftNotices(minutesBefore, handOver));
        });
    }

    /**
     * Removes an operator.
     *
     * @throws InvalidInputException if a definition or a schedule uses this operator
     */
    public void removeOperator(String name) {
        setUp.change(() -> setUp.operators().remove(name));
    }

    /**
     * Adds a group, or changes the one that the user saw, perhaps also its name.
     *
     * @param seen null for a new one
     */
    public void save(@Nullable GroupPart seen, GroupPart part) {
        setUp.change(() -> {
            OperatorSection operators = setUp.operators();
            rename(seen, part, operators.exportGroups(), GroupPart::name, operators::renameGroup);
            return operators.define(part);
        });
    }

    /**
     * Removes a group.
     *
     * @throws InvalidInputException if a definition uses this group
     */
    public void removeGroup(String name) {
        setUp.change(() -> setUp.operators().removeGroup(name));
    }

    /**
     * Adds a schedule, or changes the one that the user saw, perhaps also its name.
     *
     * @param seen null for a new one
     */
    public void save(@Nullable SchedulePart seen, SchedulePart part) {
        setUp.change(() -> {
            ScheduleSection schedules = setUp.schedules();
            rename(seen, part, schedules.export(), SchedulePart::name, schedules::rename);
            return schedules.define(part);
        });
    }

    /**
     * Removes a schedule.
     *
     * @throws InvalidInputException if a definition uses this schedule
     */
    public void removeSchedule(String name) {
        setUp.change(() -> setUp.schedules().remove(name));
    }

    /**
     * Adds a definition, or changes the one that the user saw.
     *
     * @param seen null for a new one
     */
    public void save(@Nullable DefinitionPart seen, DefinitionPart part) {
        setUp.change(() -> {
            List<DefinitionPart> all = new ArrayList<>(setUp.definitions().export());
            requireUnchanged(seen, part, all, DefinitionPart::name);
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
        setUp.change(() -> {
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

    /** Sets or removes the name of a monitor for phone alerts. */
    public void save(MonitorPart part) {
        setUp.change(() -> setUp.monitors().define(part));
    }

    /** Sets how the voice says a word of this language. */
    public void savePronunciation(Language language, String word, String spoken) {
        setUp.change(() -> setUp.pronunciations().define(language, word, spoken));
    }

    /** Removes a pronunciation: the voice says the word as it is written. */
    public void removePronunciation(Language language, String word) {
        setUp.change(() -> setUp.pronunciations().remove(language, word));
    }

    /** Renames what the user saw, if the part has another name. */
    private static <P> void rename(
            @Nullable P seen,
            P part,
            List<P> current,
            Function<P, @Nullable String> name,
            BiConsumer<String, String> renaming) {
        String newName = requireUnchanged(seen, part, current, name);
        if (seen != null && !newName.equals(name.apply(seen))) {
            renaming.accept(required("name", name.apply(seen)), newName);
        }
    }

    /**
     * The name of the part.
     *
     * @throws ConflictException if what the user saw was changed or removed meanwhile
     * @throws InvalidInputException if the name is missing or taken
     */
    static <P> String requireUnchanged(@Nullable P seen, P part, List<P> current, Function<P, @Nullable String> name) {
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
