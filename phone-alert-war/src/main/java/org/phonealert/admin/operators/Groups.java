package org.phonealert.admin.operators;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Sections;
import org.phonealert.office.configuration.ConfigurationDocument;
import org.phonealert.office.configuration.ConfigurationDocument.GroupPart;
import org.phonealert.office.configuration.ConfigurationDocument.OperatorPart;
import org.phonealert.people.operator.OperatorGroup;

/** The groups of a configuration, including the built-in group of administrators even if it is empty. */
public final class Groups {
    private Groups() {}

    /** All groups but Everyone, which has no members of its own. */
    static List<GroupPart> in(ConfigurationDocument setUp) {
        List<GroupPart> kept = Sections.orEmpty(setUp.groups());
        return kept.stream().anyMatch(group -> isBuiltIn(group.name()))
                ? kept
                : Stream.concat(Stream.of(new GroupPart(OperatorGroup.ADMINISTRATORS, List.of())), kept.stream())
                        .toList();
    }

    static boolean isBuiltIn(@Nullable String name) {
        return OperatorGroup.ADMINISTRATORS.equals(name);
    }

    /** The names of the groups that an operator belongs to. */
    static List<String> namesOf(List<GroupPart> groups, String operator) {
        return groups.stream()
                .filter(group -> Sections.orEmpty(group.operators()).contains(operator))
                .map(GroupPart::name)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The names of all operators, sorted. */
    public static List<String> operatorsOf(ConfigurationDocument setUp) {
        return Sections.orEmpty(setUp.operators()).stream()
                .map(OperatorPart::name)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }
}
