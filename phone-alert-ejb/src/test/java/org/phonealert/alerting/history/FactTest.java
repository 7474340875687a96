package org.phonealert.alerting.history;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A fact is stored as its type declares it, or refused. */
class FactTest {
    private static final Instant AT = Instant.parse("2026-11-29T02:00:00Z");

    private enum Colour {
        RED
    }

    private static final class NoRecord implements Fact {
        @Override
        public HistoryType type() {
            return HistoryType.MOVED_ON;
        }
    }

    static Stream<Fact> wrong() {
        return Stream.of(
                new Values(null, Colour.RED),
                new Values(3, null),
                new Values("3", Colour.RED),
                new Values(3, "RED"),
                new Values(AT, Colour.RED),
                new WithMore(new Values(3, Colour.RED), "more"),
                new NoRecord());
    }

    private record Values(@Nullable Object level, @Nullable Object reason) implements Fact {
        @Override
        public HistoryType type() {
            return HistoryType.LEVEL_EMPTY;
        }
    }

    private record WithMore(Values values, String more) implements Fact {
        @Override
        public HistoryType type() {
            return HistoryType.LEVEL_EMPTY;
        }
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_missing_a_wrong_or_an_undeclared_argument_is_refused(Fact fact) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HistoryLine(1, AT, null, fact));
    }

    @Test
    void arguments_are_read_back_unchanged() {
        HistoryLine line = new HistoryLine(1, AT, null, new Values(3, Colour.RED));

        assertThat(line.arguments()).containsExactly(Map.entry("level", 3), Map.entry("reason", "RED"));
    }

    @Test
    void a_text_that_is_too_long_is_cut_and_not_refused() {
        HistoryLine line = new HistoryLine(1, AT, null, new Opened("x".repeat(5000)));

        assertThat(String.valueOf(line.arguments().get("message")))
                .hasSize(4000)
                .startsWith("xxx");
    }

    private record Opened(String message) implements Fact {
        @Override
        public HistoryType type() {
            return HistoryType.OPENED;
        }
    }
}
