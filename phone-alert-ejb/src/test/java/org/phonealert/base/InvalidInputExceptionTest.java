package org.phonealert.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A fault names its field by its path in the whole document. */
class InvalidInputExceptionTest {
    @ParameterizedTest
    @CsvSource({
        "name, operators[0], operators[0].name",
        "'', operators[0], operators[0]",
        "[2], levels, levels[2]",
        "[2].mode, levels, levels[2].mode",
        "a.b, c, c.a.b"
    })
    void the_place_within_the_document_is_put_before_the_field(String field, String parent, String path) {
        InvalidInputException seen = new InvalidInputException(field, RefusalReason.MISSING).within(parent);

        assertThat(seen.field()).isEqualTo(path);
        assertThat(seen.refusal()).isEqualTo(Refusal.of(RefusalReason.MISSING));
    }
}
