package org.phonealert.twilio.simulator;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phonealert.twilio.simulator.phone.Behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandLineTest {
    private static final String ALICE = "+33634168796";

    @Test
    void phones_are_manual_and_in_real_time_by_default() {
        SimulatorSettings settings = CommandLine.parse().settings();

        assertThat(settings.port()).isEqualTo(18_090);
        assertThat(settings.pace()).isEqualTo(1);
        assertThat(settings.defaultBehaviour()).isEqualTo(Behaviour.Fixed.MANUAL);
    }

    @Test
    void options_are_applied() {
        CommandLine line = CommandLine.parse(
                "--port",
                "0",
                "--pace",
                "0.1",
                "--number",
                "+33176340012",
                "--number",
                "+3225550100",
                "--quiet",
                "--otherwise",
                "no-answer",
                "--answers",
                ALICE + "=1",
                "--auth-token",
                "secret");

        assertThat(line.quiet()).isTrue();
        assertThat(line.settings().account().numbers()).containsExactlyInAnyOrder("+33176340012", "+3225550100");
        assertThat(line.settings().account().authToken()).isEqualTo("secret");
        assertThat(line.behaviours()).containsExactly(Map.entry(ALICE, Behaviour.Answers.pressing("1")));
    }

    @Test
    void unknown_option_is_refused() {
        assertThatThrownBy(() -> CommandLine.parse("--fast")).hasMessageContaining("--fast");
        assertThatThrownBy(() -> CommandLine.parse("--port")).hasMessageContaining("--port");
    }

    @Test
    void invalid_value_is_refused_with_the_name_of_its_option() {
        assertThatThrownBy(() -> CommandLine.parse("--port", "eighty")).hasMessageContaining("--port");
        assertThatThrownBy(() -> CommandLine.parse("--pace", "fast")).hasMessageContaining("--pace");
        assertThatThrownBy(() -> CommandLine.parse("--otherwise", "dances"))
                .hasMessageContaining("--otherwise")
                .hasMessageContaining("out-of-reach");
    }

    @Test
    void invalid_number_or_key_is_refused_before_the_start() {
        assertThatThrownBy(() -> CommandLine.parse("--answers", "0634168796=1")).hasMessageContaining("0634168796");
        assertThatThrownBy(() -> CommandLine.parse("--answers", "+33634168796=x"))
                .hasMessageContaining("x");
        assertThatThrownBy(() -> CommandLine.parse("--listens", "12")).hasMessageContaining("12");
        assertThatThrownBy(() -> CommandLine.parse("--manual", "12")).hasMessageContaining("12");
        assertThatThrownBy(() -> CommandLine.parse("--number", "12")).hasMessageContaining("12");
    }

    @Test
    void pace_must_be_a_finite_number() {
        assertThatThrownBy(() -> CommandLine.parse("--pace", "NaN")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CommandLine.parse("--pace", "Infinity")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CommandLine.parse("--pace", "-1")).isInstanceOf(IllegalArgumentException.class);
    }
}
