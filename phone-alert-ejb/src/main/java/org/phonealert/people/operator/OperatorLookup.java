package org.phonealert.people.operator;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which a text from outside, of a calendar or of another system, names an operator: by number, else by
 * e-mail address, else by name. Case, spaces and ways to write a number do not matter; accents do. What fits two
 * operators names neither.
 */
public final class OperatorLookup {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NUMBER = Pattern.compile("(?:tel:)?[+0-9\\s.()/\\p{Pd}]+");
    private static final Pattern NOT_DIALLED = Pattern.compile("[^+0-9]+");

    private final Map<String, List<Operator>> byNumber = new HashMap<>();
    private final Map<String, List<Operator>> byEmail = new HashMap<>();
    private final Map<String, List<Operator>> byName = new HashMap<>();

    public OperatorLookup(List<Operator> operators) {
        for (Operator one : operators) {
            one.mobileNumber().map(PhoneNumber::e164).ifPresent(number -> add(byNumber, number, one));
            one.email().ifPresent(email -> add(byEmail, plain(email), one));
            add(byName, plain(one.name()), one);
        }
    }

    private static void add(Map<String, List<Operator>> index, String key, Operator one) {
        index.computeIfAbsent(key, first -> new ArrayList<>()).add(one);
    }

    /**
     * What a text names.
     *
     * @param operator null if none or several match
     * @param ambiguous whether several match
     */
    public record Match(@Nullable Operator operator, boolean ambiguous) {
        private static final Match NONE = new Match(null, false);

        private static Match of(List<Operator> fitting) {
            return fitting.size() == 1 ? new Match(fitting.get(0), false) : new Match(null, fitting.size() > 1);
        }

        public Optional<Operator> found() {
            return Optional.ofNullable(operator);
        }
    }

    /** The operator whom a text names in whatever way. */
    public Match find(String text) {
        return find(text, text, text);
    }

    /** The operator whom the first of these fits that fits exactly one; what is not known is null. */
    public Match find(@Nullable String number, @Nullable String email, @Nullable String name) {
        List<Match> matches = Stream.of(
                        match(byNumber, number, OperatorLookup::number),
                        match(byEmail, email, OperatorLookup::plain),
                        match(byName, name, OperatorLookup::plain))
                .toList();
        return first(matches, match -> match.operator() != null)
                .or(() -> first(matches, Match::ambiguous))
                .orElse(Match.NONE);
    }

    public Match byEmail(String email) {
        return match(byEmail, email, OperatorLookup::plain);
    }

    public Match byName(String name) {
        return match(byName, name, OperatorLookup::plain);
    }

    private static Optional<Match> first(List<Match> matches, Predicate<Match> which) {
        return matches.stream().filter(which).findFirst();
    }

    private static Match match(Map<String, List<Operator>> index, @Nullable String text, Function<String, String> key) {
        return text == null ? Match.NONE : Match.of(index.getOrDefault(key.apply(text), List.of()));
    }

    /**
     * +33 (0)6 34 16-87.96, 0033634168796 and tel:+33634168796 are +33634168796; what holds other text is no number.
     */
    private static String number(String text) {
        String plain = plain(text);
        if (!NUMBER.matcher(plain).matches()) {
            return "";
        }
        String dialled = NOT_DIALLED.matcher(plain.replace("(0)", "")).replaceAll("");
        return dialled.startsWith("00") ? "+" + dialled.substring(2) : dialled;
    }

    /** However it is written: capitals, wide characters, accents in one character or in two, spaces. */
    private static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return SPACES.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
