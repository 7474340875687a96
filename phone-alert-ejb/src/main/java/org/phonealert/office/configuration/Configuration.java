package org.phonealert.office.configuration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.office.configuration.ConfigurationDocument.GroupPart;
import org.phonealert.office.configuration.ConfigurationDocument.OperatorPart;
import org.phonealert.office.configuration.ConfigurationDocument.SchedulePart;
import org.phonealert.office.configuration.ConfigurationDocument.SourcePart;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;

/** Applies the set-up of one document, completely or, if anything in it is wrong, not at all; and exports it. */
@Stateless
@AllowedFor(Role.ADMINISTRATOR)
public class Configuration {
    @Inject
    private SetUp setUp;

    /**
     * Applies the document. The order lets each section refer to those before it; what a section no longer names is removed
     * last, when nothing refers to it any more.
     *
     * @return the keys that were generated for new sources, by name; they are shown only this once
     * @throws InvalidInputException naming the place of the first fault; nothing was changed
     */
    public Map<String, String> apply(ConfigurationDocument document) {
        return setUp.change(() -> applyAll(document));
    }

    private Map<String, String> applyAll(ConfigurationDocument document) {
        ifGiven(document.outgoingNumbers(), setUp.integrations()::defineOutgoingNumbers);
        ifGiven(document.operators(), setUp.operators()::define);
        ifGiven(document.groups(), setUp.operators()::defineGroups);
        ifGiven(document.schedules(), setUp.schedules()::define);
        ifGiven(document.integrations(), setUp.integrations()::define);
        ifGiven(document.monitors(), setUp.monitors()::define);
        ifGiven(document.definitions(), setUp.definitions()::define);
        ifGiven(document.pronunciations(), setUp.pronunciations()::define);
        Map<String, String> generated =
                document.sources() == null ? Map.of() : setUp.sources().define(document.sources());
        ifGiven(document.groups(), groups -> setUp.operators().keepOnlyGroups(names(groups, GroupPart::name)));
        ifGiven(document.schedules(), schedules -> setUp.schedules().keepOnly(names(schedules, SchedulePart::name)));
        ifGiven(document.operators(), people -> setUp.operators().keepOnly(names(people, OperatorPart::name)));
        ifGiven(document.sources(), sources -> setUp.sources().keepOnly(names(sources, SourcePart::name)));
        ifGiven(document.schedules(), setUp.schedules()::defineCalendars);
        return generated;
    }

    /** The present set-up, without the keys of sources and without the imported calendars. */
    @AllowedFor(Role.VIEWER)
    public ConfigurationDocument export() {
        return setUp.export();
    }

    /** The present set-up with the imported calendars; only the keys of sources are missing. */
    public ConfigurationDocument whole() {
        return setUp.whole();
    }

    private static <S> void ifGiven(@Nullable S section, Consumer<S> apply) {
        if (section != null) {
            apply.accept(section);
        }
    }

    private static <P> Set<String> names(List<P> parts, Function<P, @Nullable String> name) {
        return parts.stream().map(name).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
