package org.phonealert.base.json;

import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LookupCache;
import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.Refusal;
import org.phonealert.base.RefusalReason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** JSON is read strictly, and an error names its field. */
class JsonTest {
    enum Colour {
        RED,
        GREEN
    }

    record Part(
            @Nullable String name,
            int number,
            @Nullable Boolean flag,
            @Nullable Colour colour,
            @Nullable Instant at,
            @Nullable Duration pause) {
        Part {
            if (number > 100) {
                throw new InvalidInputException("number", RefusalReason.NOT_BETWEEN, 0, 100);
            }
        }
    }

    record Whole(
            @Nullable List<Part> parts,
            @Nullable Part one,
            @Nullable Integer total) {}

    /** On a server that provides Jackson, the shared cache lives as long as the server. */
    @Test
    void our_types_stay_out_of_the_cache_that_applications_share() throws Exception {
        Json.read("{\"parts\":[]}", Whole.class);

        Field cache = TypeFactory.class.getDeclaredField("_typeCache");
        cache.setAccessible(true);
        LookupCache<?, ?> shared = (LookupCache<?, ?>) cache.get(TypeFactory.defaultInstance());
        assertThat(shared.get(Whole.class)).isNull();
    }

    @Test
    void a_record_is_read_back_as_it_was_written() {
        Part part = new Part(
                "é \"quoted\" \\ 🚨",
                7,
                true,
                Colour.GREEN,
                Instant.parse("2026-11-22T03:00:00.123456Z"),
                Duration.ofMinutes(5));
        Whole whole = new Whole(List.of(part), null, 3);

        assertThat(Json.read(Json.write(whole), Whole.class)).isEqualTo(whole);
    }

    @Test
    void unknown_fields_of_other_systems_are_ignored() {
        String text = "{\"total\": 3, \"more\": {\"deep\": [1]}, \"one\": {\"number\": 1, \"other\": true}}";

        assertThat(Json.readKnown(text, Whole.class))
                .isEqualTo(new Whole(null, new Part(null, 1, null, null, null, null), 3));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Json.read(text, Whole.class));
    }

    @Test
    void times_and_durations_are_written_as_iso_8601() {
        assertThat(Json.write(
                        new Part(null, 0, null, null, Instant.parse("2026-11-22T03:00:00Z"), Duration.ofMinutes(5))))
                .contains("\"at\":\"2026-11-22T03:00:00Z\"", "\"pause\":\"PT5M\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"colour\":1}                               | colour",
                "{\"size\":1}                                 | size",
                "{\"parts\":[{\"number\":0},{\"number\":0,\"size\":1}]}                | parts[1].size",
                "{\"parts\":[{\"nmae\":1,\"number\":0}]}    | parts[0].nmae",
                "{\"one\":{\"number\":0,\"name\":\"a\\u0000b\"}} | one.name",
                "{\"parts\":{}}                               | parts",
                "{\"parts\":[7]}                              | parts[0]",
                "{\"total\":\"3\"}                            | total",
                "{\"total\":3.5}                              | total",
                "{\"total\":99999999999}                      | total",
                "{\"total\":true}                             | total",
                "{\"one\":{\"number\":null}}                  | one.number",
                "{\"one\":{\"number\":\"7\"}}                 | one.number",
                "{\"one\":{\"number\":0,\"flag\":\"true\"}}   | one.flag",
                "{\"one\":{\"number\":0,\"name\":{}}}         | one.name",
                "{\"one\":{\"number\":0,\"name\":7}}          | one.name",
                "{\"one\":{\"number\":0,\"at\":\"today\"}}    | one.at",
                "{\"one\":{\"number\":0,\"pause\":\"5 min\"}} | one.pause",
                "{\"one\":{\"number\":0,\"colour\":\"BLUE\"}} | one.colour",
                "{\"one\":{\"number\":0,\"colour\":\"red\"}}  | one.colour",
                "{\"one\":{\"number\":0,\"colour\":0}}        | one.colour",
                "{\"one\":{\"number\":0,\"colour\":\"\"}}     | one.colour",
                "{\"one\":{\"number\":0,\"name\":true}}       | one.name",
                "{\"one\":{\"number\":0,\"name\":1.5}}        | one.name",
                "{\"one\":{\"number\":0,\"at\":\"\"}}         | one.at",
                "{\"total\":\"\"}                           | total",
                "{\"one\":\"\"}                             | one",
                "{\"parts\":\"\"}                           | parts"
            })
    void a_field_that_does_not_fit_the_type_is_named(String text, String field) {
        assertThat(fault(text).field()).isEqualTo(field);
    }

    @Test
    void the_refusal_of_an_unknown_field_lists_the_known_ones() {
        assertThat(fault("{\"size\":1}").refusal())
                .isEqualTo(Refusal.of(RefusalReason.UNKNOWN_FIELD, List.of("one", "parts", "total")));
    }

    @Test
    void the_refusal_of_an_unknown_constant_lists_the_known_ones() {
        assertThat(fault("{\"one\":{\"number\":0,\"colour\":\"BLUE\"}}").refusal())
                .isEqualTo(Refusal.of(RefusalReason.NOT_ONE_OF, "BLUE", List.of(Colour.values())));
    }

    @Test
    void a_duplicate_field_is_named() {
        InvalidInputException fault = fault("{\"total\":1,\"total\":2}");

        assertThat(fault).hasMessageContaining("total");
    }

    @Test
    void a_duplicate_field_of_a_part_is_named() {
        InvalidInputException fault = fault("{\"one\":{\"number\":1,\"number\":2}}");

        assertThat(fault.field()).startsWith("one");
        assertThat(fault).hasMessageContaining("number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "{\"total\":}",
                "{\"total\":1,}",
                "{total:1}",
                "{'total':1}",
                "{\"total\":01}",
                "{\"total\":NaN}",
                "{\"total\":1} x",
                "{\"total\":1}{}",
                "not json",
                "null",
                "[]",
                "7",
                "\"text\"",
                "// comment\n{}"
            })
    void text_other_than_one_well_formed_object_is_refused(String text) {
        assertThat(fault(text).refusal().reason())
                .isIn(RefusalReason.MALFORMED_JSON, RefusalReason.WRONG_FORM, RefusalReason.NULL_DOCUMENT);
    }

    @Test
    void a_fault_found_by_a_record_names_the_field_within_the_document() {
        InvalidInputException fault = fault("{\"parts\":[{\"number\":1},{\"number\":101}]}");

        assertThat(fault.field()).isEqualTo("parts[1].number");
        assertThat(fault.refusal()).isEqualTo(Refusal.of(RefusalReason.NOT_BETWEEN, 0, 100));
    }

    @Test
    void a_document_that_is_nested_too_deeply_is_refused() {
        assertThat(fault("{\"parts\":" + "[".repeat(100_000)).field()).startsWith("parts");
    }

    @Test
    void a_refusal_names_no_classes() {
        assertThat(fault("{\"total\":\"3\"}").getMessage()).doesNotContain("org.phonealert", "jackson", "Integer");
    }

    private static InvalidInputException fault(String text) {
        return assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Json.read(text, Whole.class))
                .actual();
    }
}
