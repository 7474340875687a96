package org.phonealert.bridge.zabbix;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a problem, as the API tells it. Numbers are strings there.
 *
 * @param action a sum of bits
 * @param username null if Zabbix does not let us know whom it was, as with all that follows
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

    /** Whether it made the problem an acknowledged one, or not any more. */
    boolean changesAcknowledgement() {
        return (bits() & (ACKNOWLEDGE | UNACKNOWLEDGE)) != 0;
    }

    /** Whether we did it. */
    boolean isOurs() {
        return message != null && WritebackMarker.isIn(message);
    }

    boolean hasMessage(String text) {
        return text.equals(message);
    }

    long number() {
        return acknowledgeid == null ? 0 : Long.parseLong(acknowledgeid);
    }

    /** Who did it, if we may know: the name that people have, or else the one they log in with. */
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
