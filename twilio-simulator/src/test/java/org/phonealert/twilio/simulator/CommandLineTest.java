package org.phonealert.twilio.simulator;

import org.junit.jupiter.api.Test;
import org.phonealert.twilio.simulator.phone.Behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandLineTest {
    @Test
    void phones_are_manual_and_in_real_time_by_default() {
        SimulatorSettings settings = CommandLine.read().settings();

        assertThat(settings.port()).isEqualTo(18_090);
        assertThat(settings.pace()).isEqualTo(1);
        assertThat(settings.defaultBehaviour()).isEqualTo(Behaviour.Fixed.MANUAL);
    }

    @Test
    void options_are_applied() {
        CommandLine line = CommandLine.read(
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
                "+33634168796=1",
                "--auth-token",
                "secret");

        assertThat(line.quiet()).isTrue();
        assertThat(line.settings().account().numbers()).containsExactlyInAnyOrder("+33176340012", "+3225550100");
        assertThat(line.settings().account().authToken()).isEqualTo("secret");
        assertThat(line.phones()).hasSize(1);
    }

    @Test
    void unknown_option_is_refused() {
        assertThatThrownBy(() -> CommandLine.read("--fast")).hasMessageContaining("--fast");
        assertThatThrownBy(() -> CommandLine.read("--port")).hasMessageContaining("--port");
    }
}
