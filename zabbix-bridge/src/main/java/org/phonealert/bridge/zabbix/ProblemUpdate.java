package org.phonealert.bridge.zabbix;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An update of a problem, as the API returns it, with numbers as strings.
 *
 * @param action a sum of the bits below
 * @param username null if Zabbix hides the user from us, as are the names
 */
record ProblemUpdate(
        @Nullable String acknowledgeid,
        @Nullable String action,
        @Nullable String message,
        @Nullable String username,
        @Nullable String name,
        @Nullable String surname) {
    static final int ACKNOWLEDGE = 2;
    static final int MESSAGE = 4;
    private static final int UNACKNOWLEDGE = 16;

    /** Whether it acknowledged or unacknowledged the problem. */
    boolean changesAcknowledgement() {
        return (bits() & (ACKNOWLEDGE | UNACKNOWLEDGE)) != 0;
    }

    /** Whether Phone Alert made it. */
    boolean isOurs() {
        return message != null && WritebackMarker.isIn(message);
    }

    boolean hasMessage(String text) {
        return text.equals(message);
    }

    long number() {
        return acknowledgeid == null ? 0 : Long.parseLong(acknowledgeid);
    }

    /** The author, if visible to us: first and last name, or else the user name. */
    Optional<String> author() {
        String people = Stream.of(name, surname)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return people.isEmpty() ? Optional.ofNullable(username) : Optional.of(people);
    }

    private int bits() {
        return action == null ? 0 : Integer.parseInt(action);
    }
}
