package org.phonealert.people.operator;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.base.words.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** A text names the one operator whom it matches, however it is written, and none if it matches two. */
class OperatorLookupTest {
    private static final Operator ALICE = operator("Alice Martin", "+33634168796", "alice@example.org");
    private static final Operator BRUNO = operator("Bruno  PETIT", "+33612345678", "noc@example.org");
    private static final Operator CHLOE = operator("Chloé Durand", null, "noc@example.org");
    private static final Operator PAUL = operator("Paul Roux", "+4915112345678", "paul1@example.org");
    private static final Operator OTHER_PAUL = operator("Paul ROUX", null, "paul2@example.org");

    private final OperatorLookup lookup = new OperatorLookup(List.of(ALICE, BRUNO, CHLOE, PAUL, OTHER_PAUL));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+33634168796",
                "0033634168796",
                "00 33 6 34 16 87 96",
                "+33 6 34 16 87 96",
                "+33 (0)6-34.16.87.96",
                "+33 6 34.16-87 (96)",
                "+33\u00a06\u202f34\u00a016\u00a087\u00a096",
                "+33 6 34 16 87\u201196",
                " +33634168796\t",
                "+33/634168796",
                "tel:+33634168796",
                "TEL:+33634168796",
                "\uff0b\uff13\uff13634168796"
            })
    void a_number_may_be_written_in_many_ways(String number) {
        assertThat(lookup.find(number).found()).contains(ALICE);
        assertThat(lookup.find(number, null, null).found()).contains(ALICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0634168796", "+3363416879", "+336341687960", "33634168796", "not +33634168796", "+33634168796x"
            })
    void another_number_and_a_text_around_one_are_not_the_number(String number) {
        assertThat(lookup.find(number)).isEqualTo(new OperatorLookup.Match(null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice@example.org", " ALICE@Example.ORG ", "alice@example.org\u00a0"})
    void an_address_may_be_written_in_any_case(String email) {
        assertThat(lookup.find(email).found()).contains(ALICE);
        assertThat(lookup.byEmail(email).found()).contains(ALICE);
    }

    @ParameterizedTest
    @CsvSource({
        "alice martin, Alice Martin",
        "'  ALICE \u00a0 MARTIN ', Alice Martin",
        "bruno petit, Bruno  PETIT",
        "CHLOÉ DURAND, Chloé Durand",
        "Chloe\u0301 Durand, Chloé Durand"
    })
    void a_name_may_be_written_in_any_case_and_with_any_spaces(String written, String name) {
        assertThat(lookup.find(written).found().map(Operator::name)).contains(name);
        assertThat(lookup.byName(written).found().map(Operator::name)).contains(name);
    }

    @Test
    void accents_matter() {
        assertThat(lookup.byName("Chloe Durand").found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Paul Roux", "PAUL  roux", "noc@example.org"})
    void what_fits_two_operators_names_neither(String text) {
        assertThat(lookup.find(text)).isEqualTo(new OperatorLookup.Match(null, true));
    }

    @Test
    void the_number_says_more_than_the_address_and_the_address_more_than_the_name() {
        assertThat(lookup.find("+33612345678", "alice@example.org", "Chloé Durand")
                        .found())
                .contains(BRUNO);
        assertThat(lookup.find("+33999999999", "alice@example.org", "Chloé Durand")
                        .found())
                .contains(ALICE);
    }

    @Test
    void where_one_part_fits_two_operators_another_may_fit_one() {
        assertThat(lookup.find(null, "noc@example.org", "Chloé Durand").found()).contains(CHLOE);
        assertThat(lookup.find("+4915112345678", null, "Paul Roux").found()).contains(PAUL);
        assertThat(lookup.find("+33999999999", "noc@example.org", "Zoé").ambiguous())
                .isTrue();
    }

    @Test
    void an_empty_text_names_no_operator() {
        assertThat(lookup.find("")).isEqualTo(new OperatorLookup.Match(null, false));
        assertThat(lookup.find(null, null, null)).isEqualTo(new OperatorLookup.Match(null, false));
    }

    @Property
    void a_name_that_is_written_otherwise_names_the_same(
            @ForAll("names") String name, @ForAll @IntRange(max = 3) int way) {
        OperatorLookup lookupOfTwo = new OperatorLookup(List.of(operator(name, null, "a@example.org"), ALICE));

        assertThat(lookupOfTwo.find(otherwise(name, way)).found().map(Operator::name))
                .isEqualTo(Optional.of(name));
    }

    @Property
    void a_number_with_separators_names_the_same(@ForAll("numbers") String number, @ForAll @IntRange(max = 14) int at) {
        Operator callee = operator("Callee", number, "a@example.org");
        OperatorLookup lookupOfTwo = new OperatorLookup(List.of(callee, BRUNO));
        int place = 1 + at % (number.length() - 1);

        for (String separator : List.of(" ", "-", ".", "/", " (0)", "\u00a0")) {
            String written = number.substring(0, place) + separator + number.substring(place);
            assertThat(lookupOfTwo.find(written).found()).contains(callee);
            assertThat(lookupOfTwo.find("00" + written.substring(1)).found()).contains(callee);
        }
    }

    /** Two who cannot be told from each other are never taken for each other. */
    @Property
    void an_operator_is_found_only_if_no_other_one_matches(@ForAll("names") String name) {
        OperatorLookup lookupOfTwo = new OperatorLookup(
                List.of(operator(name, null, "a@example.org"), operator(otherwise(name, 1), null, "b@example.org")));

        assertThat(lookupOfTwo.find(name)).isEqualTo(new OperatorLookup.Match(null, true));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("aàbcçdeéèfghijklmnoôœpqrstuüvwxyzABCÉZ ,'-")
                .ofMinLength(1)
                .ofMaxLength(30)
                .filter(name -> !name.isBlank() && !name.strip().equalsIgnoreCase("Alice Martin"));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().numeric().ofMinLength(7).ofMaxLength(13).map(digits -> "+4" + digits);
    }

    private static String otherwise(String name, int way) {
        return switch (way) {
            case 0 -> name;
            case 1 -> name.toUpperCase(Locale.ROOT);
            case 2 -> "  " + name.replace(" ", "\u00a0 ") + "\t";
            default -> Normalizer.normalize(name, Normalizer.Form.NFD);
        };
    }

    private static Operator operator(String name, @Nullable String number, String email) {
        return new Operator(
                name,
                new OperatorProfile(
                        number == null ? null : new PhoneNumber(number),
                        email,
                        Language.FRENCH,
                        ZoneId.of("Europe/Paris"),
                        true,
                        null,
                        ShiftNotices.NONE));
    }
}
