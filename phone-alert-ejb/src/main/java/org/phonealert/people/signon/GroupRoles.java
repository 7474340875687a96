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
 * Which groups of the enterprise stand for which role here.
 *
 * @param groups by role, in small letters
 */
record GroupRoles(Map<Role, Set<String>> groups) {
    private static final String EVERYBODY = "*";

    /** @param texts gives the values of a key that may have several */
    static GroupRoles read(Function<String, List<String>> texts) {
        return new GroupRoles(Stream.of(Role.values())
                .collect(Collectors.toMap(role -> role, role -> small(texts.apply(key(role))))));
    }

    private static String key(Role role) {
        return "phonealert.roles." + role.name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> small(Collection<String> names) {
        return names.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    boolean isEmpty() {
        return groups.values().stream().allMatch(Set::isEmpty);
    }

    /** The highest role that one of these groups stands for; {@code *} is everybody who is known there. */
    Optional<Role> of(Collection<String> names) {
        Set<String> theirs = small(names);
        return groups.entrySet().stream()
                .filter(one -> one.getValue().contains(EVERYBODY)
                        || one.getValue().stream().anyMatch(theirs::contains))
                .map(Map.Entry::getKey)
                .max(Role::compareTo);
    }
}
