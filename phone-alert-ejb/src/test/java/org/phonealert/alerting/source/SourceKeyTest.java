package org.phonealert.alerting.source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.Refusal;
import org.phonealert.base.RefusalReason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A source's key is long, fits an HTTP header, and is never revealed. */
class SourceKeyTest {
    private static final String SECRET = "correct-horse-battery-staple";

    @Test
    void its_text_form_does_not_contain_it() {
        assertThat(new SourceKey(SECRET).toString()).doesNotContain(SECRET).doesNotContain(SECRET.substring(0, 4));
        assertThat("key " + new SourceKey(SECRET)).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nineteen-characters",
                "blank in the middle of it",
                "tab\tin-the-middle-of-it",
                "newline-at-the-end-of-it\n",
                "clé-avec-un-accent-aigu-dedans",
                "nul\u0000in-the-middle-of-it"
            })
    void a_key_that_is_short_or_does_not_fit_a_header_is_refused_without_quoting_it(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new SourceKey(text))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("key"))
                .satisfies(fault -> assertThat(fault.refusal()).isEqualTo(Refusal.of(RefusalReason.WEAK_SOURCE_KEY)));
    }

    @Test
    void it_has_20_to_200_characters() {
        assertThat(new SourceKey("x".repeat(20)).text()).hasSize(20);
        assertThat(new SourceKey("x".repeat(200)).text()).hasSize(200);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> new SourceKey("x".repeat(201)));
    }

    @Test
    void a_generated_key_is_valid_and_unique() {
        SourceKey one = SourceKey.generate();
        SourceKey other = SourceKey.generate();

        assertThat(one.text()).startsWith("pa_").hasSize(46);
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void only_its_sha_256_hash_is_stored() {
        // printf 'correct-horse-battery-staple' | sha256sum
        assertThat(new SourceKey(SECRET).hash())
                .isEqualTo("87cbebfeebc05f7c54ac9336c4b4bbec831227a641951a4bde7edd56020f8590")
                .isEqualTo(SourceKey.hash(SECRET));
    }
}
