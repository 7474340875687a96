package org.phonealert.bridge.zabbix;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.base.InvalidInputException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ZabbixKitTest {
    private final ZabbixKit kit = new ZabbixKit("https://alerts.example.org");

    @Test
    void the_media_type_holds_the_script_and_the_url_of_the_bridge() {
        String indented = kit.script()
                .strip()
                .lines()
                .map(line -> line.isBlank() ? "" : "        " + line)
                .collect(Collectors.joining("\n"));

        assertThat(kit.mediaType())
                .contains("      script: |\n" + indented + "\n      timeout:")
                .contains("value: 'https://alerts.example.org/zabbix-bridge'")
                .doesNotContain("@BRIDGE_URL@", "@SCRIPT@");
    }

    @Test
    void the_key_is_a_parameter_of_the_media_type() {
        assertThat(kit.mediaType("pa_0123456789-abc_$1")).contains("value: 'pa_0123456789-abc_$1'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's", "a\nb", "", "back\\slash", "é"})
    void a_key_that_yaml_would_read_otherwise_is_refused(String key) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> kit.mediaType(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://example.org", "http://example.org/'; reboot #", "http://example.org/$(id)"})
    void a_url_with_odd_characters_is_refused(String publicUrl) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> new ZabbixKit(publicUrl));
    }

    @Test
    void the_command_knows_the_url_of_the_bridge() {
        assertThat(kit.connect())
                .startsWith("#!/bin/sh\n")
                .contains("url='https://alerts.example.org/zabbix-bridge'")
                .doesNotContain("@BRIDGE_URL@");
    }
}
