package org.phonealert.alerting.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.phonealert.base.json.Json;
import org.phonealert.base.upgrade.Schema;

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

    /** JSON writes a control character as six: an event must not be lost because of what is in its message. */
    @ParameterizedTest
    @EnumSource
    void the_longest_texts_fit_the_column(HistoryType type) throws IOException {
        Map<String, Object> longest = new HashMap<>();
        type.arguments()
                .forEach(argument -> longest.put(
                        argument.name(),
                        argument.kind() == HistoryArgument.Kind.TEXT
                                ? Objects.requireNonNull(argument.stored("\u0001".repeat(10_000)))
                                : "x".repeat(100)));

        assertThat(Json.write(longest)).hasSizeLessThanOrEqualTo(widthOfTheColumn());
    }

    private static int widthOfTheColumn() throws IOException {
        try (InputStream migration = Objects.requireNonNull(
                Schema.class.getResourceAsStream("/org/phonealert/base/schema/V20__history_arguments.sql"))) {
            Matcher column = Pattern.compile("arguments varchar\\((\\d+)\\)")
                    .matcher(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(column.find()).isTrue();
            return Integer.parseInt(column.group(1));
        }
    }

    private record Opened(String message) implements Fact {
        @Override
        public HistoryType type() {
            return HistoryType.OPENED;
        }
    }
}
