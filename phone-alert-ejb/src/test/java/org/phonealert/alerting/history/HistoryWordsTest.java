package org.phonealert.alerting.history;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phonealert.base.words.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Every line of a history has words in every language, and they use all of its arguments. */
class HistoryWordsTest {
    private static final Instant AT = Instant.parse("2026-11-29T02:00:00Z");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]{2,}(_[A-Z]+)*\\b");
    private static final List<HistoryLine> LINES = EveryFact.all()
            .map(fact -> new HistoryLine(1, AT, "Alice Martin", fact))
            .toList();

    @Test
    void every_type_is_of_a_fact_and_every_fact_is_a_record() {
        assertThat(LINES.stream().map(HistoryLine::type)).contains(HistoryType.values());
        assertThat(EveryFact.types()).allMatch(Class::isRecord);
    }

    @ParameterizedTest
    @EnumSource
    void every_line_has_a_title_and_a_text(Language language) {
        HistoryWords words = words(language);

        assertThat(LINES).allSatisfy(line -> {
            assertThat(words.title(line.type())).isNotBlank();
            assertThat(words.text(line)).startsWith(words.title(line.type())).contains("Alice Martin");
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_detail_uses_exactly_the_arguments_that_the_type_declares(Language language) {
        for (HistoryType type : HistoryType.values()) {
            Set<String> declared = type.arguments().stream()
                    .filter(argument -> !argument.technical())
                    .map(HistoryArgument::name)
                    .collect(Collectors.toSet());
            Set<String> used =
                    declared.isEmpty() ? Set.of() : HistoryWords.MESSAGES.argumentNames(language, "detail." + type);

            assertThat(used).as(language + " " + type).isEqualTo(declared);
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_constant_is_shown_by_its_name(Language language) {
        HistoryWords words = words(language);

        assertThat(LINES).allSatisfy(line -> {
            String detail = words.detail(line).orElse("");
            Set<String> constants = line.type().arguments().stream()
                    .filter(argument -> argument.kind() == HistoryArgument.Kind.CONSTANT)
                    .filter(argument -> argument.vocabulary() == null)
                    .map(argument -> String.valueOf(line.arguments().get(argument.name())))
                    .collect(Collectors.toSet());
            assertThat(CONSTANT.matcher(detail).results().map(found -> found.group()))
                    .noneMatch(constants::contains);
        });
    }

    @ParameterizedTest
    @EnumSource
    void no_pattern_is_left_in_the_words_and_no_text_is_read_as_one(Language language) {
        HistoryWords words = words(language);

        assertThat(LINES).allSatisfy(line -> {
            String text = words.text(line);
            assertThat(text.replace("some text {0} it''s", ""))
                    .doesNotContain("{", "}", "select,", "none")
                    .doesNotContain("''");
        });
    }

    @ParameterizedTest
    @EnumSource
    void no_words_are_left_over(Language language) {
        Set<String> keys = new HashSet<>(Set.of("line"));
        for (HistoryType type : HistoryType.values()) {
            keys.add("title." + type);
            if (!type.arguments().stream().allMatch(HistoryArgument::technical)) {
                keys.add("detail." + type);
            }
        }
        LINES.forEach(line -> vocabulary(line).forEach(keys::add));

        assertThat(HistoryWords.MESSAGES.keys(language)).isEqualTo(keys);
    }

    @Test
    void times_are_in_the_readers_zone_unless_the_line_names_another() {
        HistoryWords tokyo = new HistoryWords(Language.ENGLISH, ZoneId.of("Asia/Tokyo"));

        assertThat(LINES.stream()
                        .filter(line -> line.type() == HistoryType.NOBODY_RUNG)
                        .map(tokyo::text))
                .isNotEmpty()
                .allMatch(text -> text.contains("2026-11-29 11:00:00 Asia/Tokyo"));
        assertThat(LINES.stream()
                        .filter(line -> line.type() == HistoryType.PLANNING_FAILED
                                && line.arguments().containsKey("lastAnswer"))
                        .map(tokyo::text))
                .isNotEmpty()
                .allMatch(text -> text.contains("2026-11-29 03:00:00 Europe/Paris"));
    }

    private static Stream<String> vocabulary(HistoryLine line) {
        return line.type().arguments().stream()
                .filter(argument -> argument.vocabulary() != null)
                .filter(argument -> line.arguments().containsKey(argument.name()))
                .map(argument -> argument.vocabulary() + "." + line.arguments().get(argument.name()));
    }

    private static HistoryWords words(Language language) {
        return new HistoryWords(language, ZoneId.of("UTC"));
    }
}
