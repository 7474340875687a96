package org.phonealert.configuration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.phonealert.Changed;
import org.phonealert.ConflictException;
import org.phonealert.InvalidInputException;
import org.phonealert.Language;
import org.phonealert.Pointer;
import org.phonealert.UnknownException;
import org.phonealert.account.Actor;
import org.phonealert.account.AllowedFor;
import org.phonealert.account.NotAllowedException;
import org.phonealert.account.Role;
import org.phonealert.configuration.ConfigurationDocument.DefinitionPart;
import org.phonealert.configuration.ConfigurationDocument.GroupPart;
import org.phonealert.configuration.ConfigurationDocument.IntegrationPart;
import org.phonealert.configuration.ConfigurationDocument.MonitorPart;
import org.phonealert.configuration.ConfigurationDocument.OperatorPart;
import org.phonealert.configuration.ConfigurationDocument.SchedulePart;
import org.phonealert.configuration.ConfigurationDocument.SourcePart;
import org.phonealert.source.SourceType;

import static org.phonealert.configuration.Section.required;

/**
 * One thing of the set-up at a time, as people change it. What was {@code seen} when the change began is given along: if
 * somebody else has changed it meanwhile, nothing is overwritten. A fault names the field of the part.
 */
@Stateless
@AllowedFor(Role.EDITOR)
public class Edits {
    private static final String SECRET = "***";

    @Inject
    private SetUp setUp;

    @Inject
    private Actor actor;

    @Inject
    private Event<Changed> changes;

    /**
     * Adds an operator, or changes the one that was seen, its name included.
     *
     * @param seen null for a new one
     */
    public void save(@Nullable OperatorPart seen, OperatorPart part) {
        change(() -> {
            OperatorSection operators = setUp.operators();
            String name = requireAsSeen(seen, part, operators.export(), OperatorPart::name);
            if (seen != null && !name.equals(seen.name())) {
                operators.rename(required("name", seen.name()), name);
            }
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
        change(() -> {
            OperatorSection operators = setUp.operators();
            OperatorPart part = operators.export().stream()
                    .filter(one -> name.equals(one.name()))
                    .findFirst()
                    .orElseThrow(() -> new UnknownException("operator", name));
            return operators.define(part.told(minutesBefore, handOver));
        });
    }

    /** @throws InvalidInputException if a definition reaches this operator */
    public void removeOperator(String name) {
        change(() -> {
            setUp.operators().remove(name);
            return name;
        });
    }

    /**
     * Adds a group, or changes the one that was seen.
     *
     * @param seen null for a new one
     */
    public void save(@Nullable GroupPart seen, GroupPart part) {
        change(() -> {
            OperatorSection operators = setUp.operators();
            String name = requireAsSeen(seen, part, operators.exportGroups(), GroupPart::name);
            if (seen != null && !name.equals(seen.name())) {
                operators.renameGroup(required("name", seen.name()), name);
            }
            return operators.define(part);
        });
    }

    /** @throws InvalidInputException if a definition reaches this group */
    public void removeGroup(String name) {
        change(() -> {
            setUp.operators().removeGroup(name);
            return name;
        });
    }

    /**
     * Adds a schedule, or changes the one that was seen, its name included.
     *
     * @param seen null for a new one
     */
    public void save(@Nullable SchedulePart seen, SchedulePart part) {
        change(() -> {
            ScheduleSection schedules = setUp.schedules();
            String name = requireAsSeen(seen, part, schedules.export(), SchedulePart::name);
            if (seen != null && !name.equals(seen.name())) {
                schedules.rename(required("name", seen.name()), name);
            }
            return schedules.define(part);
        });
    }

    /** @throws InvalidInputException if a definition reaches this schedule */
    public void removeSchedule(String name) {
        change(() -> {
            setUp.schedules().remove(name);
            return name;
        });
    }

    /**
     * Adds a definition, or changes the one that was seen.
     *
     * @param seen null for a new one
     */
    public void save(@Nullable DefinitionPart seen, DefinitionPart part) {
        change(() -> {
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
        change(() -> {
            List<DefinitionPart> all = new ArrayList<>(setUp.definitions().export());
            if (!all.removeIf(one -> name.equals(one.name()))) {
                throw new UnknownException("alert definition", name);
            }
            defineDefinitions(all);
            return name;
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
        change(() -> setUp.monitors().define(part));
    }

    /** From now on a word of this language is said so. */
    public void savePronunciation(Language language, String word, String spoken) {
        change(() -> setUp.pronunciations().define(language, word, spoken));
    }

    /** From now on a word is said as it is written; if it was so before, nothing changes. */
    public void removePronunciation(Language language, String word) {
        change(() -> {
            setUp.pronunciations().remove(language, word);
            return word;
        });
    }

    /**
     * Enables the phone, or changes the one that was seen.
     *
     * @param seen null if it was not enabled
     */
    @AllowedFor(Role.ADMINISTRATOR)
    public void savePhone(@Nullable IntegrationPart seen, IntegrationPart part) {
        change(() -> {
            List<IntegrationPart> current = setUp.integrations().export();
            if (!current.equals(seen == null ? List.of() : List.of(seen))) {
                throw new ConflictException(
                        "'%s' was changed by somebody else meanwhile: open it again", required("name", part.name()));
            }
            return setUp.integrations().define(part);
        });
    }

    @AllowedFor(Role.ADMINISTRATOR)
    public void saveOutgoingNumbers(List<String> numbers) {
        change(() -> {
            try {
                setUp.integrations().defineOutgoingNumbers(numbers);
                return numbers;
            } catch (InvalidInputException fault) {
                throw InvalidInputException.of("outgoingNumbers", fault);
            }
        });
    }

    /**
     * Adds an alert source.
     *
     * @return its key: nobody can read it again
     */
    @AllowedFor(Role.ADMINISTRATOR)
    public String addSource(String name, SourceType type) {
        return change(() -> {
            SourcePart part = new SourcePart(name, type, null);
            requireAsSeen(null, part, setUp.sources().export(), SourcePart::name);
            // the name may be that of a source that has gone: it comes back, but not with its old key
            return setUp.sources().define(part).orElseGet(() -> setUp.sources().rotateKey(name));
        });
    }

    /**
     * Gives the source another key; the one so far is let in no more.
     *
     * @return the key: nobody can read it again
     */
    @AllowedFor(Role.ADMINISTRATOR)
    public String rotateKey(String name) {
        changes.fire(new Changed(Pointer.of("sources", name, "key"), SECRET, SECRET));
        return setUp.sources().rotateKey(name);
    }

    @AllowedFor(Role.ADMINISTRATOR)
    public void removeSource(String name) {
        change(() -> {
            setUp.sources().retire(name);
            return name;
        });
    }

    private <T> T change(Supplier<T> change) {
        return setUp.changing(change);
    }

    static <P> String requireAsSeen(@Nullable P seen, P part, List<P> current, Function<P, @Nullable String> name) {
        String newName = required("name", name.apply(part));
        if (seen != null && !current.contains(seen)) {
            throw new ConflictException("'%s' was changed by somebody else meanwhile: open it again", newName);
        }
        boolean renamed = seen == null || !Objects.equals(name.apply(seen), newName);
        if (renamed && current.stream().anyMatch(one -> newName.equals(name.apply(one)))) {
            throw new InvalidInputException("name", "'%s' is there already", newName);
        }
        return newName;
    }
}
