package org.phonealert.oncall.externaloncall;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.base.words.Language;
import org.phonealert.oncall.shift.Shift;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.OperatorLookup;
import org.phonealert.people.operator.OperatorProfile;
import org.phonealert.people.operator.PhoneNumber;
import org.phonealert.people.operator.ShiftNotices;

import static org.assertj.core.api.Assertions.assertThat;

/** The people of an answer become shifts of operators. */
class PersonResolverTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final long ALICE = 1;
    private static final long BRUNO = 2;

    private final PersonResolver people = new PersonResolver(new OperatorLookup(List.of(
            operator(ALICE, "Alice Martin", "+33634168796", "alice@example.org"),
            operator(BRUNO, "Bruno  PETIT", "+33612345678", "noc@example.org"),
            operator(3, "Chloé Durand", null, "noc@example.org"))));

    @ParameterizedTest
    @ValueSource(
            strings = {"+33634168796", "0033634168796", "+33 6 34 16 87 96", "+33 (0)6-34.16.87.96", " +33634168796\t"})
    void a_person_is_found_by_number(String number) {
        assertThat(known(new ExternalPerson(number, null, null, null))).containsExactly(ALICE);
    }

    @ParameterizedTest
    @CsvSource({"alice@example.org,1", "' ALICE@Example.ORG ',1"})
    void a_person_is_found_by_email(String email, long expected) {
        assertThat(known(new ExternalPerson(null, email, null, null))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"alice martin,1", "' Bruno   Petit ',2", "CHLOÉ DURAND,3", "Chloe\u0301 Durand,3"})
    void a_person_is_found_by_name(String name, long expected) {
        assertThat(known(new ExternalPerson(null, null, name, null))).containsExactly(expected);
    }

    @Test
    void the_number_counts_before_the_address_and_the_address_before_the_name() {
        assertThat(known(new ExternalPerson("+33612345678", "alice@example.org", "Chloé Durand", null)))
                .containsExactly(BRUNO);
        assertThat(known(new ExternalPerson("+33999999999", "alice@example.org", "Chloé Durand", null)))
                .containsExactly(ALICE);
    }

    @Test
    void what_fits_two_operators_names_neither_but_another_field_may_name_one() {
        assertThat(resolve(new ExternalPerson(null, "noc@example.org", null, null))
                        .namesStrangersOnly())
                .isTrue();
        assertThat(known(new ExternalPerson(null, "noc@example.org", "Chloé Durand", null)))
                .containsExactly(3L);
    }

    @Test
    void strangers_are_reported_and_each_operator_counts_once_in_the_given_order() {
        ExternalPerson stranger = new ExternalPerson(null, null, "Zoé", null);
        PersonResolver.Resolved resolved = resolve(
                new ExternalPerson(null, null, "Bruno Petit", null),
                stranger,
                new ExternalPerson("+33634168796", null, null, null),
                new ExternalPerson("+33612345678", null, null, null));

        assertThat(resolved.shifts())
                .containsExactly(
                        new Shift(BRUNO, NOW, PersonResolver.OPEN_END), new Shift(ALICE, NOW, PersonResolver.OPEN_END));
        assertThat(resolved.names()).containsExactly("Bruno  PETIT", "Alice Martin");
        assertThat(resolved.strangers()).containsExactly(stranger);
        assertThat(resolved.namesStrangersOnly()).isFalse();
    }

    @Test
    void an_empty_answer_counts_and_one_with_strangers_only_does_not() {
        assertThat(resolve().namesStrangersOnly()).isFalse();
        assertThat(resolve(new ExternalPerson(null, null, "Zoé", null)).namesStrangersOnly())
                .isTrue();
    }

    @Test
    void a_shift_ends_when_the_answer_says_so_to_the_microsecond() {
        Instant end = Instant.parse("2026-11-23T09:00:00.123456789Z");

        assertThat(resolve(new ExternalPerson(null, null, "Alice Martin", end)).shifts())
                .containsExactly(new Shift(ALICE, NOW, Instant.parse("2026-11-23T09:00:00.123456Z")));
        assertThat(resolve(new ExternalPerson(null, null, "Alice Martin", Instant.MAX))
                        .shifts())
                .containsExactly(new Shift(ALICE, NOW, PersonResolver.OPEN_END));
    }

    @Test
    void a_stranger_is_shown_on_one_line() {
        assertThat(new ExternalPerson("+33699999999", " ", "Zoé\r\n2026-11-23 ERROR\u202e", null).shown())
                .isEqualTo("Zoé 2026-11-23 ERROR · +33699999999");
    }

    private List<Long> known(ExternalPerson person) {
        return resolve(person).shifts().stream().map(Shift::operator).toList();
    }

    private PersonResolver.Resolved resolve(ExternalPerson... onDuty) {
        return people.resolve(new ExternalOnCallAnswer(List.of(onDuty)), NOW);
    }

    private static Operator operator(long id, String name, @Nullable String number, String email) {
        OperatorProfile profile = new OperatorProfile(
                number == null ? null : new PhoneNumber(number),
                email,
                Language.FRENCH,
                ZoneId.of("Europe/Paris"),
                true,
                null,
                ShiftNotices.NONE);
        return new Operator(name, profile) {
            @Override
            public long id() {
                return id;
            }
        };
    }
}
