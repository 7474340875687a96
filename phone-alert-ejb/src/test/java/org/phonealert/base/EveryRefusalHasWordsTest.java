package org.phonealert.base;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.phonealert.base.words.Language;
import org.phonealert.base.words.MessageBundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every reason of a refusal has words in every language, filled with exactly the arguments that it declares. */
class EveryRefusalHasWordsTest {
    private static final MessageBundle WORDS = new MessageBundle("org.phonealert.base.words.refusals");

    static Stream<Arguments> reasonsAndLanguages() {
        return Stream.of(RefusalReason.values())
                .flatMap(reason -> Stream.of(Language.values()).map(language -> arguments(reason, language)));
    }

    @ParameterizedTest
    @MethodSource("reasonsAndLanguages")
    void the_words_of_a_reason_use_the_arguments_that_it_declares(RefusalReason reason, Language language) {
        assertThat(WORDS.argumentNames(language, reason.name())).isEqualTo(Set.copyOf(reason.arguments()));
    }

    @ParameterizedTest
    @MethodSource("reasonsAndLanguages")
    void the_words_of_a_reason_show_every_value(RefusalReason reason, Language language) {
        Object[] values = IntStream.range(0, reason.arguments().size())
                .mapToObj(place -> 11 + place)
                .toArray();

        String words = Refusal.of(reason, values).in(language);

        assertThat(words).isNotBlank();
        assertThat(values).allMatch(value -> words.contains(value.toString()));
    }

    @ParameterizedTest
    @EnumSource
    void the_words_have_no_other_keys_than_the_reasons(Language language) {
        assertThat(WORDS.keys(language))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(RefusalReason.values()).map(Enum::name).toList());
    }

    @Test
    void a_refusal_has_exactly_the_values_that_its_reason_declares() {
        assertThatIllegalArgumentException().isThrownBy(() -> Refusal.of(RefusalReason.NOT_BETWEEN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Refusal.of(RefusalReason.MISSING, "name"));
        assertThat(Refusal.of(RefusalReason.NOT_BETWEEN, 1, 100).arguments())
                .containsEntry("least", 1)
                .containsEntry("most", 100);
    }

    @Test
    void a_value_is_never_read_as_a_pattern() {
        assertThat(Refusal.of(RefusalReason.NAME_TAKEN, "{name} it's").in(Language.ENGLISH))
                .isEqualTo("'{name} it's' already exists");
    }
}
