package org.phonealert.oncall.calendar;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.oncall.ical.Occurrence;

import static org.assertj.core.api.Assertions.assertThat;

/** An event puts on duty whom its writer meant, and nobody else in silence. */
class AttendeeResolverTest {
    private final AttendeeResolver roll = new AttendeeResolver(Team.all());

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
                "night@example.org                   | 3 4 | \"\"",
                "On call: Alice Martin               | \"\" | On call: Alice Martin",
                "0634168796                          | \"\" | 0634168796",
                "Jon Doe, Jane Roe                   | \"\" | Jon Doe, Jane Roe",
            })
    void a_summary_names_operators(String summary, String operators, String unknown) {
        AttendeeResolver.Meant meant = roll.meant(event(summary, List.of(), List.of()));

        assertThat(meant.operators()).containsExactlyElementsOf(numbers(operators));
        assertThat(String.join(";", meant.unknown())).isEqualTo(unknown);
    }

    @Test
    void a_letter_with_its_accent_in_two_characters_is_the_same() {
        assertThat(roll.meant(event("Chloe\u0301 Durand", List.of(), List.of())).operators())
                .containsExactly(Team.CHLOE);
    }

    @Test
    void an_event_without_a_summary_names_nobody_and_is_told() {
        assertThat(roll.meant(event("", List.of(), List.of())).unknown()).containsExactly("");
    }

    @Test
    void who_is_invited_counts_before_the_summary_and_strangers_among_them_are_told() {
        AttendeeResolver.Meant meant = roll.meant(
                event("Alice Martin", List.of("bruno.petit@example.org", "stranger@example.org"), List.of()));

        assertThat(meant.operators()).containsExactly(Team.BRUNO);
        assertThat(meant.unknown()).containsExactly("stranger@example.org");
    }

    @Test
    void where_no_operator_is_invited_the_summary_counts() {
        AttendeeResolver.Meant meant = roll.meant(event("Alice Martin", List.of("team@example.org"), List.of()));

        assertThat(meant.operators()).containsExactly(Team.ALICE);
        assertThat(meant.unknown()).isEmpty();
    }

    @Test
    void who_declined_is_not_meant_however_named() {
        AttendeeResolver.Meant alone = roll.meant(event("Alice Martin", List.of(), List.of("Alice@example.org")));
        AttendeeResolver.Meant together = roll.meant(
                event("Alice Martin, Bruno Petit", List.of("alice@example.org"), List.of("alice@example.org")));

        assertThat(alone.operators()).isEmpty();
        assertThat(alone.unknown()).containsExactly("Alice Martin");
        assertThat(together.operators()).containsExactly(Team.BRUNO);
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
