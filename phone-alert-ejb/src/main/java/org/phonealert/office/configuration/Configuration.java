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

/** Makes the system as one document says, all of it or, when anything is wrong, nothing; and gives the document back. */
@Stateless
@AllowedFor(Role.ADMINISTRATOR)
public class Configuration {
    @Inject
    private SetUp setUp;

    /**
     * Makes it so. The order lets each section refer to those before it; what a section no longer names goes last,
     * when nothing refers to it any more.
     *
     * @return the keys that were generated for new sources, by the source's name: nobody can read them again
     * @throws InvalidInputException naming the place of the first thing that is wrong; nothing was changed
     */
    public Map<String, String> apply(ConfigurationDocument document) {
        return setUp.changing(() -> make(document));
    }

    private Map<String, String> make(ConfigurationDocument document) {
        given(document.outgoingNumbers(), setUp.integrations()::defineOutgoingNumbers);
        given(document.operators(), setUp.operators()::define);
        given(document.groups(), setUp.operators()::defineGroups);
        given(document.schedules(), setUp.schedules()::define);
        given(document.integrations(), setUp.integrations()::define);
        given(document.monitors(), setUp.monitors()::define);
        given(document.definitions(), setUp.definitions()::define);
        given(document.pronunciations(), setUp.pronunciations()::define);
        Map<String, String> generated =
                document.sources() == null ? Map.of() : setUp.sources().define(document.sources());
        given(document.groups(), groups -> setUp.operators().keepOnlyGroups(names(groups, GroupPart::name)));
        given(document.schedules(), schedules -> setUp.schedules().keepOnly(names(schedules, SchedulePart::name)));
        given(document.operators(), people -> setUp.operators().keepOnly(names(people, OperatorPart::name)));
        given(document.sources(), sources -> setUp.sources().keepOnly(names(sources, SourcePart::name)));
        given(document.schedules(), setUp.schedules()::defineCalendars);
        return generated;
    }

    /** The set-up as it is, without the sources' keys and without the calendars that schedules take shifts from. */
    @AllowedFor(Role.VIEWER)
    public ConfigurationDocument export() {
        return setUp.export();
    }

    /** All that makes another system the same, but for the sources' keys. */
    public ConfigurationDocument whole() {
        return setUp.whole();
    }

    private static <S> void given(@Nullable S section, Consumer<S> make) {
        if (section != null) {
            make.accept(section);
        }
    }

    private static <P> Set<String> names(List<P> parts, Function<P, @Nullable String> name) {
        return parts.stream().map(name).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
