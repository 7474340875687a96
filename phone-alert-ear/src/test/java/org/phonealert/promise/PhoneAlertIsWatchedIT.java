package org.phonealert.promise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.phonealert.rig.Answer;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.Sources;
import org.phonealert.rig.TestBed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.TestBed.phone;
import static org.phonealert.rig.TestBed.trigger;

/** The monitoring watches Phone Alert itself, with the plug-in and the template from the kits of the bridges. */
@Promise
@OnEveryDatabase
class PhoneAlertIsWatchedIT {
    private static final String PLUGIN = "check_phone_alert";

    private static final Path ZABBIX_TEMPLATE =
            Sources.at("zabbix-bridge/src/main/resources/kit/template_phone_alert.yaml");

    /** Longer than the plug-in reports a carrier error. */
    private static final Duration LONG_AGO = Duration.ofMinutes(16);

    private final PhoneAlert phoneAlert = TestBed.phoneAlert();

    @TempDir
    private Path folder;

    /** What the monitoring gets from a check. */
    private record Check(int status, String line) {}

    @BeforeEach
    void the_plug_in_is_installed_and_other_tests_are_long_ago() throws IOException {
        Path plugin = Files.writeString(
                folder.resolve(PLUGIN),
                phoneAlert.as("").get("/nagios-bridge/kit/" + PLUGIN).text());
        Files.setPosixFilePermissions(plugin, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(folder.resolve("key"), SetUp.NAGIOS_KEY + "\n");
        SetUp.oneAfterAnother(ALICE).apply();
        Answer topUp = phoneAlert.post("/credits/top-ups", "{\"credits\":30,\"reference\":\"to watch\"}");
        assertThat(topUp.isSuccess()).as(topUp.toString()).isTrue();
        phoneAlert.advanceClock(LONG_AGO);
        await("all is well")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(check().line()).startsWith("PHONE ALERT OK"));
    }

    @Test
    void the_plug_in_reports_ok_until_the_credits_run_low() {
        phone(ALICE).answersAndPresses("1");
        long available = phoneAlert.credits().path("available").asLong();
        assertThat(check("--critical-credits", String.valueOf(available)).line())
                .startsWith("PHONE ALERT OK - nothing is late, %d credits, 0 carrier errors".formatted(available))
                .contains(" credits=%d;25:;%d:;0 ".formatted(available, available));

        trigger("watch01/credits", "disk full").awaitState("ACKNOWLEDGED");

        Check low = check("--critical-credits", String.valueOf(available));
        assertThat(low.line()).startsWith("PHONE ALERT CRITICAL - %d credits left |".formatted(available - 1));
        assertThat(low.status()).isEqualTo(2);
    }

    @Test
    void the_plug_in_reports_a_carrier_error_for_a_quarter_of_an_hour() {
        TestBed.simulator().faults().to(ALICE.number()).refused(21_215);
        OpenAlert alert = trigger("watch01/carrier", "link down");
        alert.awaitHistory("CALL_FAILED");

        Check failing = check();
        assertThat(failing.line()).startsWith("PHONE ALERT WARNING - 1 carrier error in 15 min |");
        assertThat(failing.status()).isEqualTo(1);

        phoneAlert.resolve(alert.id());
        phoneAlert.advanceClock(LONG_AGO);
        await("the error is no longer reported").until(() -> check().status() == 0);
    }

    @Test
    void the_metrics_require_a_key() {
        assertThat(metrics("").status()).isEqualTo(401);
        assertThat(metrics("a-key-that-nobody-was-given").status()).isEqualTo(401);
        assertThat(metrics("a-key-that-nobody-was-given").text()).doesNotContain("phonealert_");

        assertThat(metrics(SetUp.NAGIOS_KEY).status()).isEqualTo(200);
        assertThat(metrics(TestBed.ADMIN_PASSWORD).text())
                .contains("\n# TYPE phonealert_credits_available gauge\nphonealert_credits_available ")
                .contains("\nphonealert_oldest_due_seconds{kind=\"escalation\"} ");
    }

    @Test
    void the_bridge_serves_nagios_objects_with_its_url() {
        assertThat(phoneAlert
                        .as("")
                        .get("/nagios-bridge/kit/" + PLUGIN + ".cfg")
                        .text())
                .contains("define command", "check_phone_alert!" + phoneAlert.url());
    }

    @Test
    void the_metrics_contain_every_figure_of_the_zabbix_template() throws IOException {
        String template = Files.readString(ZABBIX_TEMPLATE);
        List<String> read = Pattern.compile("- '(phonealert_[^']+)'")
                .matcher(template)
                .results()
                .map(pattern -> pattern.group(1))
                .toList();

        String metrics = metrics(SetUp.NAGIOS_KEY).text();

        assertThat(read)
                .hasSizeGreaterThan(10)
                .allSatisfy(figure -> assertThat(metrics).contains("\n" + figure + " "));
        assertThat(Pattern.compile("\nphonealert_").matcher(metrics).results())
                .as("the template reads every figure of the metrics")
                .hasSameSizeAs(read);
    }

    private Answer metrics(String key) {
        return phoneAlert.as(key).get("/phone-alert/metrics");
    }

    /** Runs the plug-in as Nagios does. */
    private Check check(String... options) {
        List<String> command = new ArrayList<>(List.of(
                folder.resolve(PLUGIN).toString(),
                "--key-file",
                folder.resolve("key").toString()));
        command.addAll(List.of(options));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Check(process.waitFor(), said);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
