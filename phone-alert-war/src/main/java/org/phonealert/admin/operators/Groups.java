package org.phonealert.admin.operators;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.office.configuration.ConfigurationDocument;
import org.phonealert.office.configuration.ConfigurationDocument.GroupPart;
import org.phonealert.office.configuration.ConfigurationDocument.OperatorPart;
import org.phonealert.people.operator.OperatorGroup;

/** The groups of a set-up as people know them: one that is built in is there, even while nobody is in it. */
public final class Groups {
    private Groups() {}

    /** All but the one of everybody, which has no members of its own. */
    static List<GroupPart> in(ConfigurationDocument setUp) {
        List<GroupPart> kept = given(setUp.groups());
        return kept.stream().anyMatch(group -> isBuiltIn(group.name()))
                ? kept
                : Stream.concat(Stream.of(new GroupPart(OperatorGroup.ADMINISTRATORS, List.of())), kept.stream())
                        .toList();
    }

    static boolean isBuiltIn(@Nullable String name) {
        return OperatorGroup.ADMINISTRATORS.equals(name);
    }

    /** The names of those that somebody belongs to. */
    static List<String> namesOf(List<GroupPart> groups, String operator) {
        return groups.stream()
                .filter(group -> given(group.operators()).contains(operator))
                .map(GroupPart::name)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The names of all operators, by name. */
    public static List<String> operatorsOf(ConfigurationDocument setUp) {
        return given(setUp.operators()).stream()
                .map(OperatorPart::name)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    public static <P> List<P> given(@Nullable List<P> section) {
        return section == null ? List.of() : section;
    }
}
