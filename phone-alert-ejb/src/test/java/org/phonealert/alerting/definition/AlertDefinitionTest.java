package org.phonealert.alerting.definition;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phonealert.base.InvalidInputException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which monitors a definition is for, its limits, and the plan that an escalation takes from it. */
class AlertDefinitionTest {
    @Test
    void a_definition_without_monitors_is_for_all() {
        assertThat(definition(true, Set.of()).planFor().isFor("web01/HTTP")).isTrue();
    }

    @Test
    void a_definition_with_monitors_is_for_exactly_those() {
        AlertDefinition definition = definition(true, Set.of("web01/HTTP"));

        assertThat(definition.planFor().isFor("web01/HTTP")).isTrue();
        assertThat(definition.planFor().isFor("web01")).isFalse();
    }

    @Test
    void an_inactive_definition_is_for_no_monitor() {
        assertThat(definition(false, Set.of()).planFor().isFor("web01")).isFalse();
        assertThat(definition(false, Set.of("web01")).planFor().isFor("web01")).isFalse();
    }

    @Test
    void the_plan_has_the_active_levels_with_their_own_numbers() {
        AlertDefinition definition = new AlertDefinition(
                "Night", true, Set.of(), 3, List.of(level(true, 0), level(false, 5), level(true, 10)));

        EscalationPlan plan = definition.plan();

        assertThat(plan.definition()).isEqualTo("Night");
        assertThat(plan.repeats()).isEqualTo(3);
        assertThat(plan.levels()).extracting(EscalationPlan.Level::number).containsExactly(1, 3);
        assertThat(plan.levels()).extracting(EscalationPlan.Level::afterMinutes).containsExactly(0, 10);
    }

    @Test
    void everyone_is_stored_as_neither_operator_nor_group_nor_schedule() {
        assertThat(definition(true, Set.of()).plan().levels().get(0).reached())
                .containsExactly(new EscalationPlan.Reached(null, null, null));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, repeats", "21, 1, repeats", "0, 0, levels", "0, 11, levels"})
    void a_value_beyond_its_limit_is_refused_by_its_field(int repeats, int levels, String field) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new AlertDefinition(
                        "Night", true, Set.of(), repeats, Collections.nCopies(levels, level(true, 0))))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "20, 10"})
    void the_limits_themselves_are_accepted(int repeats, int levels) {
        assertThat(new AlertDefinition("Night", true, Set.of(), repeats, Collections.nCopies(levels, level(true, 0)))
                        .plan()
                        .levels())
                .hasSize(levels);
    }

    private static AlertDefinition definition(boolean active, Set<String> monitors) {
        return new AlertDefinition("Night", active, monitors, 0, List.of(level(true, 0)));
    }

    private static EscalationLevel level(boolean active, int afterMinutes) {
        return new EscalationLevel(
                new LevelSettings(active, afterMinutes, null, CallingMode.ALL_AT_ONCE, 0, 0, null, true),
                List.of(Recipient.everyone()));
    }
}
