package org.phonealert.bridge.nagios;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.base.InvalidInputException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NagiosKitTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://alerts.example.org",
                "http://10.0.0.7:8080/",
                "http://[fd00::7]:8080",
                "https://example.org/monitoring/alerts"
            })
    void the_command_knows_the_url_of_the_bridge(String publicUrl) {
        String bridge = publicUrl.replaceFirst("/$", "") + "/nagios-bridge";

        assertThat(new NagiosKit(publicUrl).text("phone-alert-notify"))
                .startsWith("#!/bin/sh\n")
                .contains(" url='" + bridge + "'\n")
                .doesNotContain("@BRIDGE_URL@");
        assertThat(new NagiosKit(publicUrl).text("phone-alert.cfg"))
                .contains(bridge + "/kit/phone-alert-notify")
                .doesNotContain("@BRIDGE_URL@");
    }

    @Test
    void the_plug_in_and_its_objects_know_the_url_of_phone_alert() {
        NagiosKit kit = new NagiosKit("https://example.org/monitoring/alerts/");

        assertThat(kit.text("check_phone_alert"))
                .startsWith("#!/bin/sh\n")
                .contains(" url='https://example.org/monitoring/alerts'\n")
                .doesNotContain("@PUBLIC_URL@");
        assertThat(kit.text("check_phone_alert.cfg"))
                .contains("check_phone_alert!https://example.org/monitoring/alerts!")
                .contains(" https://example.org/monitoring/alerts/nagios-bridge/kit/check_phone_alert\n")
                .doesNotContain("@PUBLIC_URL@");
    }

    @Test
    void each_notification_has_a_command_without_long_texts_too() {
        String objects = new NagiosKit("https://alerts.example.org").text("phone-alert.cfg");

        for (String kind : new String[] {"host", "service"}) {
            String inShort = objects.substring(
                    objects.indexOf("command_name  notify-%s-by-phone-alert-in-short".formatted(kind)));
            assertThat(inShort.substring(0, inShort.indexOf('}')))
                    .contains("--in-short", "NOTIFICATIONID=", "TIMET=")
                    .doesNotContain("OUTPUT", "COMMENT", "AUTHOR");
        }
    }

    @Test
    void all_of_the_kit_knows_the_url_of_the_bridge() {
        NagiosKit kit = new NagiosKit("https://alerts.example.org");

        assertThat(kit.text("phone-alert-replies"))
                .contains("https://alerts.example.org/nagios-bridge")
                .doesNotContain("@BRIDGE_URL@");
        assertThat(kit.text("phone-alert-icinga.conf"))
                .contains("https://alerts.example.org/nagios-bridge")
                .doesNotContain("@BRIDGE_URL@");
        assertThat(kit.text("phone-alert-replies.service")).contains("phone-alert-replies --follow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alerts.example.org",
                "ftp://example.org",
                "http://example.org/'; reboot #",
                "http://example.org/$(id)",
                "http://example.org/`id`",
                "http://example.org/a b",
                "http://example.org\nreboot",
                "http://user:password@example.org",
                "http://example.org?a=b"
            })
    void a_url_with_odd_characters_is_refused(String publicUrl) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new NagiosKit(publicUrl))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("phonealert.public-url"));
    }

    @Test
    void the_objects_pass_every_macro_that_the_bridge_reads_in_single_quotes() {
        assertThat(new NagiosKit("https://alerts.example.org").text("phone-alert.cfg"))
                .contains("NOTIFICATIONTYPE='$NOTIFICATIONTYPE$'")
                .contains("HOSTNAME='$HOSTNAME$'")
                .contains("HOSTSTATE='$HOSTSTATE$'")
                .contains("HOSTOUTPUT='$HOSTOUTPUT$'")
                .contains("LONGHOSTOUTPUT='$LONGHOSTOUTPUT$'")
                .contains("SERVICEDESC='$SERVICEDESC$'")
                .contains("SERVICESTATE='$SERVICESTATE$'")
                .contains("SERVICEOUTPUT='$SERVICEOUTPUT$'")
                .contains("LONGSERVICEOUTPUT='$LONGSERVICEOUTPUT$'")
                .contains("NOTIFICATIONAUTHOR='$NOTIFICATIONAUTHOR$'")
                .contains("TIMET='$TIMET$'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HOSTALIAS",
                "HOSTDISPLAYNAME",
                "SERVICEDISPLAYNAME",
                "SERVICENOTESURL",
                "SERVICEACTIONURL",
                "HOSTNOTESURL"
            })
    void a_macro_in_which_nagios_leaves_an_apostrophe_is_not_passed_to_the_shell(String macro) {
        assertThat(new NagiosKit("https://alerts.example.org").text("phone-alert.cfg"))
                .doesNotContain("$" + macro + "$");
    }
}
