package org.phonealert.bridge.nagios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Runs the real plug-in, with the sh, curl and awk of this machine. */
class CheckPhoneAlertTest {
    private static final int OK = 0;
    private static final int WARNING = 1;
    private static final int CRITICAL = 2;
    private static final int UNKNOWN = 3;

    /** Nothing listens there. */
    private static final String DEAD = "http://127.0.0.1:1";

    /** A label, a value with its unit, then warning, critical, minimum and maximum. */
    private static final String PERFORMANCE =
            "[a-z_]+=-?[0-9]+(\\.[0-9]+)?s?(;(@?(~|[0-9.]+)?:?[0-9.]*)?){0,2}(;[0-9]*){0,2}";

    /** What the monitoring gets. */
    private record Result(int status, String output) {
        String line() {
            return output.lines().findFirst().orElse("");
        }

        String text() {
            return line().replaceFirst(" \\|.*", "");
        }

        List<String> data() {
            return Arrays.asList(line().replaceFirst("[^|]*\\| ?", "").split(" "));
        }
    }

    @TempDir
    private Path directory;

    private Path plugin = Path.of("");
    private Path key = Path.of("");
    private final WatchedServer server = new WatchedServer();

    @BeforeEach
    void install() throws IOException {
        plugin = directory.resolve("check_phone_alert");
        key = directory.resolve("key");
        Files.writeString(plugin, new NagiosKit(server.url()).text("check_phone_alert"));
        Files.setPosixFilePermissions(plugin, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(key, WatchedServer.KEY + "\n");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void all_is_well() throws Exception {
        Result result = check();

        assertThat(result.status()).isEqualTo(OK);
        assertThat(result.text()).isEqualTo("PHONE ALERT OK - nothing is late, 97 credits, 0 carrier errors in 15 min");
        assertThat(result.output()).hasLineCount(1);
        assertThat(result.data())
                .allMatch(datum -> datum.matches(PERFORMANCE))
                .contains("age=0.250s;60;120;0", "credits=97;25:;5:;0", "reserved=3;;;0", "carrier_errors=0;0;4;0")
                .contains("carrier_calls=12;;;0", "open_alerts=3;;;0", "age_mail=0.000s;900;;0")
                .anyMatch(datum -> datum.matches("time=0\\.[0-9]{3}s;;;0;10"));
    }

    @ParameterizedTest
    @CsvSource({"60.000, 0", "60.500, 1", "120, 1", "120.001, 2", "999999, 2"})
    void an_overdue_step_is_reported_by_its_age(String seconds, int status) throws Exception {
        server.figure("oldest_due_seconds{kind=\"escalation\"}", seconds);

        assertThat(check().status()).isEqualTo(status);
    }

    @Test
    void the_older_of_step_and_call_is_named() throws Exception {
        server.figure("oldest_due_seconds{kind=\"escalation\"}", "61");
        server.figure("oldest_due_seconds{kind=\"call\"}", "245.5");

        Result result = check();

        assertThat(result.status()).isEqualTo(CRITICAL);
        assertThat(result.text()).isEqualTo("PHONE ALERT CRITICAL - oldest call due for 245 s");
        assertThat(result.data()).contains("age=245.500s;60;120;0", "age_escalation=61.000s;;;0");
    }

    @Test
    void a_mail_that_waits_is_never_critical() throws Exception {
        server.figure("oldest_due_seconds{kind=\"mail\"}", "5000");

        Result result = check();

        assertThat(result.status()).isEqualTo(WARNING);
        assertThat(result.text()).isEqualTo("PHONE ALERT WARNING - oldest mail due for 5000 s");
        assertThat(check("--warning-other-age", "6000").status()).isEqualTo(OK);
    }

    @ParameterizedTest
    @CsvSource({"25, 0", "24, 1", "5, 1", "4, 2", "0, 2"})
    void low_credits_are_reported(String credits, int status) throws Exception {
        server.figure("credits_available", credits);

        assertThat(check().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "4, 1", "5, 2"})
    void carrier_errors_are_reported(String errors, int status) throws Exception {
        server.figure("carrier_errors_recent", errors);

        assertThat(check().status()).isEqualTo(status);
    }

    @Test
    void the_worst_problem_comes_first() throws Exception {
        server.figure("oldest_due_seconds{kind=\"call\"}", "61");
        server.figure("credits_available", "1");
        server.figure("carrier_errors_recent", "1");

        assertThat(check().text())
                .isEqualTo("PHONE ALERT CRITICAL - 1 credit left, oldest call due for 61 s, 1 carrier error in 15 min");
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0",
        "9, 2",
        "~:9, 2",
        "10:, 0",
        "11:, 2",
        "5:9, 2",
        "5:10, 0",
        "@10, 2",
        "@5:9, 0",
        "@11:, 0",
        "0:10.5, 0"
    })
    void thresholds_are_ranges(String range, int status) throws Exception {
        server.figure("oldest_due_seconds{kind=\"call\"}", "10");

        assertThat(check("--warning-age", "", "-c", range).status())
                .as("an empty range is none")
                .isEqualTo(UNKNOWN);
        assertThat(check("-w", "~:", "-c", range).status()).isEqualTo(status);
        assertThat(check("--warning-age=~:", "--critical-age=" + range).status())
                .isEqualTo(status);
    }

    @Test
    void credits_are_given_as_a_number_to_stay_above() throws Exception {
        assertThat(check("--warning-credits", "97", "--critical-credits", "50:").status())
                .isEqualTo(OK);
        assertThat(check("--warning-credits", "98", "--critical-credits", "50:").data())
                .contains("credits=97;98:;50:;0");
        assertThat(check("--warning-credits", "98", "--critical-credits", "50:").status())
                .isEqualTo(WARNING);
    }

    @Test
    void a_server_that_is_not_ready_is_critical() throws Exception {
        server.answering(WatchedServer.READY, 503, "{\"status\":\"DOWN\"}");

        Result result = check();

        assertThat(result.status()).isEqualTo(CRITICAL);
        assertThat(result.text()).contains("not ready, the database does not answer: see the server's log");
        assertThat(result.data()).hasSize(1).allMatch(datum -> datum.startsWith("time="));
    }

    @Test
    void an_application_not_deployed_yet_is_critical() throws Exception {
        server.answering(WatchedServer.READY, 404, "");

        assertThat(check().status()).isEqualTo(CRITICAL);
        assertThat(check().text()).contains("still starting, or not deployed");
    }

    @Test
    void a_server_that_is_down_is_critical_even_without_a_key() throws Exception {
        Files.delete(key);

        Result result = check("--url", DEAD);

        assertThat(result.status()).isEqualTo(CRITICAL);
        assertThat(result.line())
                .isEqualTo("PHONE ALERT CRITICAL - cannot connect to " + DEAD + ": is the server running?");
    }

    @Test
    void an_unknown_host_name_is_critical() throws Exception {
        Result result = check("--url", "http://phone-alert.invalid");

        assertThat(result.status()).isEqualTo(CRITICAL);
        assertThat(result.text()).contains("phone-alert.invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {WatchedServer.READY, WatchedServer.METRICS})
    void a_server_that_answers_too_slowly_is_critical(String path) throws Exception {
        server.slow(path);

        Result result = check("-t", "1");

        assertThat(result.status()).isEqualTo(CRITICAL);
        assertThat(result.text()).contains("no answer within 1 s");
    }

    @Test
    void a_key_that_cannot_be_read_is_unknown() throws Exception {
        Files.delete(key);

        Result result = check();

        assertThat(result.status()).isEqualTo(UNKNOWN);
        assertThat(result.text()).contains("ready, but no key can be read in " + key);
    }

    @Test
    void a_key_that_is_refused_is_unknown() throws Exception {
        Files.writeString(key, "another\n");

        Result result = check();

        assertThat(result.status()).isEqualTo(UNKNOWN);
        assertThat(result.text()).contains("is refused").doesNotContain("another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Welcome</html>", "{\"status\":\"UP\"} | boom=1", "\n\n\n"})
    void an_answer_that_is_not_from_phone_alert_is_unknown(String garbage) throws Exception {
        server.answering(WatchedServer.READY, 200, garbage);

        Result result = check();

        assertThat(result.status()).isEqualTo(UNKNOWN);
        assertThat(result.text()).contains("is not Phone Alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"credits_available", "carrier_errors_recent", "oldest_due_seconds{kind=\"call\"}"})
    void metrics_without_one_that_is_judged_are_unknown(String missing) throws Exception {
        server.without(missing);

        Result result = check();

        assertThat(result.status()).isEqualTo(UNKNOWN);
        assertThat(result.text()).contains("no " + missing.replaceFirst("\\{.*", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "+Inf",
                "-1e9",
                "1e999",
                "0x10",
                "12 | boom=1",
                "`id`",
                "$(id)",
                "99999999999999999999999999",
                "1 1700000000",
                "é"
            })
    void a_malformed_figure_is_unknown(String hostile) throws Exception {
        server.figure("credits_available", hostile);

        assertThat(check().status()).isEqualTo(UNKNOWN);
        assertThat(check().line()).endsWith("no credits_available in the metrics: is this Phone Alert?");
    }

    @Test
    void hostile_text_breaks_no_line() throws Exception {
        String hostile = """
                # HELP phonealert_credits_available | boom=1
                phonealert_oldest_due_seconds{kind="x|boom=1"} 5000
                phonealert_oldest_due_seconds{kind="$(id)`id`"} 5000
                phonealert_oldest_due_seconds{kind="%s%n%d"} 5000
                phonealert_oldest_due_seconds{kind="'; reboot #"} 5000
                phonealert_boom|boom 1
                OK - fine|boom=1
                \0\033[2J\r200 0.1 0
                """;
        server.answering(WatchedServer.METRICS, 200, hostile + server.metrics());

        Result result = check("-v");

        assertThat(result.status()).isEqualTo(OK);
        assertThat(result.output()).doesNotContain("boom", "id", "5000", "reboot", "\033");
        assertThat(result.data()).allMatch(datum -> datum.matches(PERFORMANCE));
        assertThat(result.output()).hasLineCount(7);
    }

    @Test
    void an_answer_without_end_is_not_read_to_its_end() throws Exception {
        server.answering(WatchedServer.METRICS, 200, server.metrics() + "x".repeat(10_000_000));

        Result result = check();

        assertThat(result.status()).isEqualTo(UNKNOWN);
        assertThat(result.text()).contains("its metrics are not understood");
    }

    @Test
    void the_line_stays_short_with_many_kinds_of_work() throws Exception {
        for (char a = 'a'; a <= 'z'; a++) {
            for (char b = 'a'; b <= 'z'; b++) {
                server.figure("oldest_due_seconds{kind=\"a%s%s\"}".formatted(a, b), "5000");
            }
        }

        assertThat(check().line()).hasSizeLessThan(2500);
    }

    @ParameterizedTest
    @CsvSource({"301, 3", "302, 3", "401, 3", "418, 3", "500, 2", "502, 2"})
    void other_answers_are_reported(int answered, int status) throws Exception {
        server.answering(WatchedServer.READY, answered, "<html> | </html>");

        assertThat(check().status()).isEqualTo(status);
        assertThat(check().text()).contains("HTTP " + answered);
    }

    @ParameterizedTest
    @CsvSource({"404, 3", "503, 2", "302, 3"})
    void other_answers_of_the_metrics_are_reported(int answered, int status) throws Exception {
        server.answering(WatchedServer.METRICS, answered, "");

        assertThat(check().status()).isEqualTo(status);
    }

    @Test
    void verbose_prints_every_figure() throws Exception {
        assertThat(check("-v").output().lines().skip(1))
                .contains(
                        "oldest escalation due for 0.000 s",
                        "credits: 97 available, 3 reserved",
                        "carrier: 12 calls requested, 0 errors in 15 min",
                        "alerts: 2 triggered, 1 acknowledged");
    }

    @Test
    void a_host_and_a_port_are_as_good_as_a_url() throws Exception {
        Result result = check("-u", DEAD, "-H", "127.0.0.1", "-p" + server.port());

        assertThat(result.status()).isEqualTo(OK);
        assertThat(check("-H", "127.0.0.1", "-p", String.valueOf(server.port()), "-S")
                        .text())
                .contains("CRITICAL", "https://127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nonsense",
                "--warning-nonsense=1",
                "nonsense",
                "-t",
                "-t0",
                "-t601",
                "-tsoon",
                "--url=ftp://example.org",
                "--url=http://example.org/$(id)",
                "--url=http://a|b",
                "-Ha b",
                "-w",
                "-wx",
                "-w5:1",
                "-w@",
                "-w~",
                "-w1:2:3",
                "-w1;2",
                "--critical-credits=few",
                "--critical-carrier-errors=| boom=1"
            })
    void a_wrong_option_is_unknown(String option) throws Exception {
        Result result = check(option);

        assertThat(result.status()).isEqualTo(UNKNOWN);
        assertThat(result.line())
                .startsWith("PHONE ALERT UNKNOWN - ")
                .endsWith("--help")
                .doesNotContain("|");
        assertThat(result.output()).hasLineCount(1);
    }

    @Test
    void help_and_version_follow_the_plugin_guidelines() throws Exception {
        assertThat(check("--help").status()).isEqualTo(UNKNOWN);
        assertThat(check("-h").output()).contains("--warning-age", "--critical-credits", "--key-file", server.url());
        assertThat(check("-V").status()).isEqualTo(UNKNOWN);
        assertThat(check("--version").output()).matches("check_phone_alert [0-9.]+\n");
    }

    @Test
    void the_key_is_in_no_list_of_processes() throws Exception {
        server.slow(WatchedServer.METRICS);
        Process process = start("-t", "2");
        List<String> seen = new ArrayList<>();
        while (process.isAlive()) {
            process.descendants()
                    .flatMap(child -> child.info().commandLine().stream())
                    .forEach(seen::add);
        }

        assertThat(seen).anyMatch(line -> line.contains("curl") && line.contains("metrics"));
        assertThat(seen).noneMatch(line -> line.contains("key-of-the"));
    }

    private Result check(String... arguments) throws Exception {
        Process process = start(arguments);
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), output);
    }

    private Process start(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of("sh", plugin.toString(), "--key-file", key.toString()));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }
}
