package org.phonealert.oncall.externaloncall;

import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.oncall.shift.Shift;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.PhoneNumber;

/**
 * The operators as a planning may name them: by number, else by e-mail address, else by name, however they are written.
 * What fits two of them fits nobody.
 */
final class PersonResolver {
    /** Until when somebody is on duty if the planning does not say: until it says something else. */
    static final Instant OPEN_END = Instant.parse("9999-12-31T00:00:00Z");

    private final Map<String, Optional<Operator>> byNumber = new HashMap<>();
    private final Map<String, Optional<Operator>> byEmail = new HashMap<>();
    private final Map<String, Optional<Operator>> byName = new HashMap<>();

    PersonResolver(List<Operator> operators) {
        operators.forEach(operator -> {
            operator.mobileNumber().map(PhoneNumber::e164).ifPresent(number -> put(byNumber, number, operator));
            operator.email().ifPresent(email -> put(byEmail, word(email), operator));
            put(byName, word(operator.name()), operator);
        });
    }

    private static void put(Map<String, Optional<Operator>> people, String key, Operator operator) {
        people.merge(key, Optional.of(operator), (one, other) -> Optional.empty());
    }

    /**
     * Whom an answer names.
     *
     * @param shifts from now on, in the order to call, nobody twice
     * @param names theirs
     * @param strangers those who are no operators
     */
    record Recognised(List<Shift> shifts, List<String> names, List<ExternalPerson> strangers) {
        /** Whether somebody was named, and nobody of them is known. */
        boolean isNobody() {
            return shifts.isEmpty() && !strangers.isEmpty();
        }
    }

    Recognised recognise(ExternalOnCallAnswer answer, Instant now) {
        Map<Long, Shift> shifts = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        List<ExternalPerson> strangers = new ArrayList<>();
        for (ExternalPerson person : answer.onDuty()) {
            find(person)
                    .ifPresentOrElse(
                            operator -> {
                                Shift shift = new Shift(operator.id(), now, end(person.until()));
                                if (shifts.putIfAbsent(operator.id(), shift) == null) {
                                    names.add(operator.name());
                                }
                            },
                            () -> strangers.add(person));
        }
        return new Recognised(List.copyOf(shifts.values()), List.copyOf(names), List.copyOf(strangers));
    }

    private Optional<Operator> find(ExternalPerson person) {
        return Stream.of(
                        known(byNumber, person.number() == null ? null : number(person.number())),
                        known(byEmail, person.email() == null ? null : word(person.email())),
                        known(byName, person.name() == null ? null : word(person.name())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Operator> known(Map<String, Optional<Operator>> people, @Nullable String key) {
        return key == null ? Optional.empty() : people.getOrDefault(key, Optional.empty());
    }

    /** What databases keep, so that the same end is the same the next time; and never beyond the end that is open. */
    private static Instant end(@Nullable Instant until) {
        Instant end = Objects.requireNonNullElse(until, OPEN_END);
        return end.isBefore(OPEN_END) ? end.truncatedTo(ChronoUnit.MICROS) : OPEN_END;
    }

    /** +33 (0)6 34 16-87.96 and 0033634168796 are +33634168796. */
    private static String number(String written) {
        String digits = written.strip().replace("(0)", "").replaceAll("[^0-9+]", "");
        return digits.startsWith("00") ? "+" + digits.substring(2) : digits;
    }

    private static String word(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
