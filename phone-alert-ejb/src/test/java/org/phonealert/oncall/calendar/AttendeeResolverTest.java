package org.phonealert.oncall.calendar;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.oncall.ical.CalendarWarning;
import org.phonealert.oncall.ical.Occurrence;
import org.phonealert.people.operator.OperatorLookup;

import static org.assertj.core.api.Assertions.assertThat;

/** An event puts the operators on duty whom it names, and every other name is reported. */
class AttendeeResolverTest {
    private final AttendeeResolver resolver = new AttendeeResolver(new OperatorLookup(Team.all()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Alice Martin                        | 1   | \"\"",
                "  alice   MARTIN                    | 1   | \"\"",
                "alice@example.org                   | 1   | \"\"",
                "+33634168796                        | 1   | \"\"",
                "+33 6 34.16-87 (96)                 | 1   | \"\"",
                "Bruno Petit, Alice Martin           | 2 1 | \"\"",
                "BRUNO.PETIT@example.ORG,+33634168796| 2 1 | \"\"",
                "Alice Martin, Jon Doe               | 1   | Jon Doe",
                "Alice Martin,                       | 1   | \"\"",
                "Alice Martin, alice@example.org     | 1   | \"\"",
                "Durand, Jean                        | 4   | \"\"",
                "0033634168796                       | 1   | \"\"",
                "+33 (0)6 34 16 87 96                | 1   | \"\"",
                "On call: Alice Martin               | \"\" | On call: Alice Martin",
                "0634168796                          | \"\" | 0634168796",
                "Jon Doe, Jane Roe                   | \"\" | Jon Doe, Jane Roe",
            })
    void a_summary_names_operators(String summary, String operators, String unknown) {
        AttendeeResolver.Attendees attendees = resolver.of(event(summary, List.of(), List.of()));

        assertThat(attendees.operators()).containsExactlyElementsOf(numbers(operators));
        assertThat(String.join(";", unknown(attendees))).isEqualTo(unknown);
    }

    @Test
    void an_accent_may_be_a_character_of_its_own() {
        assertThat(resolver.of(event("Chloe\u0301 Durand", List.of(), List.of()))
                        .operators())
                .containsExactly(Team.CHLOE);
    }

    @Test
    void an_event_without_a_summary_names_nobody_and_is_reported() {
        assertThat(unknown(resolver.of(event("", List.of(), List.of())))).containsExactly("");
    }

    @Test
    void invitations_count_before_the_summary_and_invited_strangers_are_reported() {
        AttendeeResolver.Attendees attendees = resolver.of(
                event("Alice Martin", List.of("bruno.petit@example.org", "stranger@example.org"), List.of()));

        assertThat(attendees.operators()).containsExactly(Team.BRUNO);
        assertThat(unknown(attendees)).containsExactly("stranger@example.org");
    }

    @Test
    void without_an_invited_operator_the_summary_counts() {
        AttendeeResolver.Attendees attendees =
                resolver.of(event("Alice Martin", List.of("team@example.org"), List.of()));

        assertThat(attendees.operators()).containsExactly(Team.ALICE);
        assertThat(unknown(attendees)).isEmpty();
    }

    @Test
    void an_operator_who_declined_is_not_on_duty_however_named() {
        AttendeeResolver.Attendees alone = resolver.of(event("Alice Martin", List.of(), List.of("Alice@example.org")));
        AttendeeResolver.Attendees together = resolver.of(
                event("Alice Martin, Bruno Petit", List.of("alice@example.org"), List.of("alice@example.org")));

        assertThat(alone.operators()).isEmpty();
        assertThat(unknown(alone)).containsExactly("Alice Martin");
        assertThat(together.operators()).containsExactly(Team.BRUNO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"night@example.org", "Paul Roux", "paul  ROUX"})
    void a_text_that_fits_two_operators_names_neither_and_is_reported(String summary) {
        AttendeeResolver.Attendees attendees = resolver.of(event(summary, List.of(), List.of()));

        assertThat(attendees.operators()).isEmpty();
        assertThat(attendees.warnings()).containsExactly(new CalendarWarning(CalendarWarning.Kind.AMBIGUOUS, summary));
    }

    @Test
    void beside_what_fits_two_operators_the_others_count() {
        AttendeeResolver.Attendees attendees =
                resolver.of(event("Paul Roux, Alice Martin, Jon Doe", List.of(), List.of()));

        assertThat(attendees.operators()).containsExactly(Team.ALICE);
        assertThat(attendees.warnings())
                .containsExactly(
                        new CalendarWarning(CalendarWarning.Kind.AMBIGUOUS, "Paul Roux"),
                        new CalendarWarning(CalendarWarning.Kind.NAMES_NOBODY, "Jon Doe"));
    }

    @Test
    void an_address_that_two_operators_share_invites_neither_and_the_summary_counts() {
        AttendeeResolver.Attendees attendees =
                resolver.of(event("Chloé Durand", List.of("night@example.org"), List.of()));

        assertThat(attendees.operators()).containsExactly(Team.CHLOE);
        assertThat(attendees.warnings())
                .containsExactly(new CalendarWarning(CalendarWarning.Kind.AMBIGUOUS, "night@example.org"));
    }

    private static List<String> unknown(AttendeeResolver.Attendees attendees) {
        return attendees.warnings().stream()
                .filter(warning -> warning.kind() == CalendarWarning.Kind.NAMES_NOBODY)
                .map(CalendarWarning::about)
                .toList();
    }

    private static Occurrence event(String summary, List<String> attending, List<String> declined) {
        Instant now = Instant.parse("2026-11-23T08:00:00Z");
        return new Occurrence(now, now.plusSeconds(60), summary, attending, declined);
    }

    private static List<Long> numbers(String written) {
        return Arrays.stream(written.split(" "))
                .filter(one -> !one.isEmpty())
                .map(Long::valueOf)
                .toList();
    }
}
