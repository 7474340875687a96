package org.phonealert.oncall.externaloncall;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person as the external system names them: by telephone number, e-mail address or name, at least one of these.
 *
 * @param until when the shift ends; null if the answer does not say
 */
public record ExternalPerson(
        @Nullable String number,
        @Nullable String email,
        @Nullable String name,
        @Nullable Instant until) {
    private static final int LONGEST = 200;

    boolean isNamed() {
        return words().findAny().isPresent() && words().allMatch(word -> word.length() <= LONGEST);
    }

    /** All that the answer says of the person, on one line. */
    String shown() {
        return words().map(word -> word.replaceAll("\\p{C}+", " ").strip()).collect(Collectors.joining(" · "));
    }

    private Stream<String> words() {
        return Stream.of(name, number, email).filter(Objects::nonNull).filter(word -> !word.isBlank());
    }
}
