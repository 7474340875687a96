package org.phonealert.oncall.calendar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.phonealert.oncall.ical.Occurrence;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.PhoneNumber;

/**
 * Whom an event means: those who are invited, by their e-mail addresses; if that is no operator, those whom its summary
 * names, by name, e-mail address or telephone number, several separated by commas. Whoever declined is not meant.
 */
final class AttendeeResolver {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NOT_DIALLED = Pattern.compile("[\\s\\p{Z}().\\-/]+");

    private final Map<String, List<Long>> byEmail = new HashMap<>();
    private final Map<String, List<Long>> byNumber = new HashMap<>();
    private final Map<String, List<Long>> byName = new HashMap<>();

    /**
     * Who is meant.
     *
     * @param operators in the order they are called
     * @param unknown what names nobody
     */
    record Meant(Set<Long> operators, List<String> unknown) {}

    AttendeeResolver(List<Operator> operators) {
        for (Operator one : operators) {
            add(byName, plain(one.name()), one);
            one.email().ifPresent(email -> add(byEmail, plain(email), one));
            one.mobileNumber().map(PhoneNumber::e164).ifPresent(number -> add(byNumber, number, one));
        }
    }

    private static void add(Map<String, List<Long>> by, String key, Operator one) {
        by.computeIfAbsent(key, first -> new ArrayList<>()).add(one.id());
    }

    Meant meant(Occurrence event) {
        Set<Long> declined = new HashSet<>();
        event.declined().forEach(email -> declined.addAll(byEmail.getOrDefault(plain(email), List.of())));
        Set<Long> invited = new LinkedHashSet<>();
        List<String> strangers = new ArrayList<>();
        for (String email : event.attending()) {
            List<Long> people = byEmail.getOrDefault(plain(email), List.of());
            invited.addAll(people);
            if (people.isEmpty()) {
                strangers.add(email);
            }
        }
        invited.removeAll(declined);
        return invited.isEmpty() ? ofSummary(event.summary(), declined) : new Meant(invited, strangers);
    }

    private Meant ofSummary(String summary, Set<Long> declined) {
        Set<Long> named = new LinkedHashSet<>(byName.getOrDefault(plain(summary), List.of()));
        List<String> unknown = new ArrayList<>();
        if (named.isEmpty()) {
            for (String one : summary.split(",", -1)) {
                List<Long> people = find(one);
                named.addAll(people);
                if (people.isEmpty()) {
                    unknown.add(one.strip());
                }
            }
        }
        named.removeAll(declined);
        if (named.isEmpty()) {
            return new Meant(named, List.of(summary));
        }
        unknown.removeIf(String::isEmpty);
        return new Meant(named, unknown);
    }

    private List<Long> find(String one) {
        String plain = plain(one);
        List<Long> named = byName.getOrDefault(plain, byEmail.getOrDefault(plain, List.of()));
        return named.isEmpty() ? byNumber.getOrDefault(NOT_DIALLED.matcher(one).replaceAll(""), List.of()) : named;
    }

    /** However it is written: capitals, accents in one character or in two, spaces. */
    private static String plain(String written) {
        String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
        return SPACES.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
