package org.phonealert.people.signon;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phonealert.people.account.Role;

/**
 * Which groups of the enterprise give which role.
 *
 * @param groups by role, in lower case
 */
record GroupRoles(Map<Role, Set<String>> groups) {
    private static final String ANY_GROUP = "*";

    /** @param texts gives the values of a key */
    static GroupRoles read(Function<String, List<String>> texts) {
        return new GroupRoles(Stream.of(Role.values())
                .collect(Collectors.toMap(role -> role, role -> lowerCase(texts.apply(key(role))))));
    }

    private static String key(Role role) {
        return "phonealert.roles." + role.name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> lowerCase(Collection<String> names) {
        return names.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    boolean isEmpty() {
        return groups.values().stream().allMatch(Set::isEmpty);
    }

    /** The highest role that one of these groups gives; {@code *} gives it to every person, whatever their groups. */
    Optional<Role> of(Collection<String> names) {
        Set<String> given = lowerCase(names);
        return groups.entrySet().stream()
                .filter(one -> one.getValue().contains(ANY_GROUP)
                        || one.getValue().stream().anyMatch(given::contains))
                .map(Map.Entry::getKey)
                .max(Role::compareTo);
    }
}
