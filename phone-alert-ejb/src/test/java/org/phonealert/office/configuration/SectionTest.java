package org.phonealert.office.configuration;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.office.configuration.ConfigurationDocument.GroupPart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A fault names its place in the document. */
class SectionTest {
    @Test
    void parts_are_made_in_their_order() {
        assertThat(Section.each("numbers", List.of("1", "2"), Integer::valueOf)).containsExactly(1, 2);
    }

    @Test
    void a_fault_of_a_part_names_the_section_and_the_index() {
        assertFault(
                "operators[1].name",
                () -> Section.each("operators", List.of("a", "b"), part -> {
                    if (part.equals("b")) {
                        throw new InvalidInputException("name", RefusalReason.MISSING);
                    }
                    return part;
                }));
    }

    @Test
    void a_fault_of_a_nested_part_names_the_whole_path() {
        assertFault(
                "definitions[0].levels[0].recipients[1]",
                () -> Section.each(
                        "definitions",
                        List.of("d"),
                        d -> Section.each(
                                "levels",
                                List.of("l"),
                                l -> Section.each("recipients", List.of("r", "s"), SectionTest::knowsOnlyR))));
    }

    @Test
    void an_unknown_name_is_a_fault_of_its_field() {
        assertFault("group", () -> Section.within("group", () -> knowsOnlyR("s")));
    }

    @Test
    void a_part_that_is_null_is_a_fault() {
        List<@Nullable String> parts = Arrays.asList("a", null);

        assertFault("monitors[1]", () -> Section.each("monitors", parts, part -> String.valueOf(part)));
    }

    @Test
    void a_name_may_occur_once() {
        assertFault(
                "groups[2].name",
                () -> Section.eachNamed(
                        "groups", List.of(group("A"), group("B"), group("A")), GroupPart::name, part -> part));
    }

    @Test
    void a_name_is_required() {
        assertFault(
                "groups[1].name",
                () -> Section.eachNamed("groups", List.of(group("A"), group(null)), GroupPart::name, part -> part));
    }

    @Test
    void a_value_that_is_left_out_is_not_read() {
        Integer none = Section.optional("number", null, Integer::valueOf);
        Integer seven = Section.optional("number", "7", Integer::valueOf);

        assertThat(none).isNull();
        assertThat(seven).isEqualTo(7);
        assertThat(Section.or(null, "otherwise")).isEqualTo("otherwise");
        assertThat(Section.or("given", "otherwise")).isEqualTo("given");
    }

    private static GroupPart group(@Nullable String name) {
        return new GroupPart(name, List.of());
    }

    private static String knowsOnlyR(String name) {
        if (!name.equals("r")) {
            throw new UnknownException(RefusalReason.UNKNOWN_OPERATOR, name);
        }
        return name;
    }

    private static void assertFault(String field, Runnable reading) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(reading::run)
                .satisfies(fault -> assertThat(fault.field()).isEqualTo(field));
    }
}
