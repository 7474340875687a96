package org.phonealert.bridge.nagios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.bridge.nagios.ReceivingBridge.Delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Runs the real script, with the sh, curl and flock of this machine. */
class PhoneAlertNotifyTest {
    private static final String KEY = "key-of-the-\"nagios\\n'source$(id)";
    private static final String DEAD = "http://127.0.0.1:1/nagios-bridge";

    /** Exit status and output of a run of the command. */
    private record Run(int status, String output) {}

    // a background delivery may still be at work in it
    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path directories;

    private Path directory = Path.of("");
    private Path command = Path.of("");
    private Path spool = Path.of("");

    @BeforeAll
    static void the_machine_has_what_the_command_needs() {
        for (String tool : List.of("curl", "flock", "setsid")) {
            assertThatCode(() -> new ProcessBuilder(tool, "--version").start().waitFor())
                    .as("the tests of the Nagios kit need %s: please install it", tool)
                    .doesNotThrowAnyException();
        }
    }

    @BeforeEach
    void install_the_kit() throws IOException {
        directory = Files.createTempDirectory(directories, "nagios");
        command = directory.resolve("phone-alert-notify");
        spool = directory.resolve("spool");
        Files.writeString(command, new NagiosKit("http://127.0.0.1:1").text("phone-alert-notify"));
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(directory.resolve("key"), KEY + "\n");
        Files.setPosixFilePermissions(directory.resolve("key"), PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_notification_is_delivered_with_the_key_of_the_source() throws Exception {
        try (ReceivingBridge bridge = up()) {
            assertThat(run(bridge.url(), "NOTIFICATIONTYPE=PROBLEM", "HOSTNAME=web01"))
                    .isEqualTo(new Run(0, ""));

            Delivery delivery = bridge.next();
            assertThat(delivery.path()).isEqualTo("/nagios-bridge/notifications");
            assertThat(delivery.authorization()).isEqualTo("Bearer " + KEY);
            assertThat(delivery.get("NOTIFICATIONTYPE")).isEqualTo("PROBLEM");
            assertThat(delivery.get("HOSTNAME")).isEqualTo("web01");
            assertThat(delivery.get("EVENTID")).matches("[0-9]+\\.[0-9]{9}-[0-9a-f-]{36}");

            assertThat(run(bridge.url(), "--flush").status()).isZero();
            assertThat(spooled()).isEmpty();
            assertThat(bridge.gotNothingMore()).isTrue();
        }
    }

    @Test
    void odd_characters_arrive_byte_for_byte() throws Exception {
        List<String> odd = List.of(
                "a \"double\" and a 'single' quote",
                "C:\\temp\\new\\",
                "`touch pwned` $(touch pwned) ${HOME} $HOME",
                "; touch pwned & | > pwned < pwned",
                "@/etc/passwd",
                "</etc/passwd",
                "@",
                "--output pwned",
                "= == a=b&c=d",
                "two\nlines",
                "\n\n  three, the first two empty, and a last one\n",
                "\ttab\n\ttab\n\t",
                "100% %s %d %n \\0 \\n \\c",
                "débit élevé – 日本 🔥",
                "",
                " ",
                "*");
        String[] arguments = IntStream.range(0, odd.size())
                .mapToObj(i -> "ODD" + i + "=" + odd.get(i))
                .toArray(String[]::new);
        try (ReceivingBridge bridge = up()) {
            run(bridge.url(), arguments);

            Delivery delivery = bridge.next();
            for (int i = 0; i < odd.size(); i++) {
                assertThat(delivery.get("ODD" + i)).isEqualTo(odd.get(i));
            }
        }
        assertThat(directory.resolve("pwned")).doesNotExist();
    }

    @Test
    void values_that_are_too_long_are_cut_with_a_mark() throws Exception {
        try (ReceivingBridge bridge = up()) {
            run(bridge.url(), "HOSTNAME=web01", "A=" + "x".repeat(130_000), "B=" + "é日".repeat(26_000), "C=end");

            Delivery delivery = bridge.next();
            assertThat(delivery.get("A")).isEqualTo("x".repeat(4000) + " [...]");
            assertThat(delivery.get("B")).matches("(é日)+é? \\[\\.\\.\\.]").hasSizeBetween(1600, 1700);
            assertThat(delivery.get("C")).isEqualTo("end");
        }
    }

    @Test
    void many_long_values_stay_within_what_the_bridge_takes() throws Exception {
        String[] arguments = IntStream.range(0, 40)
                .mapToObj(i -> "A" + i + "=" + "é".repeat(4000))
                .toArray(String[]::new);
        try (ReceivingBridge bridge = up()) {
            run(bridge.url(), arguments);

            assertThat(bridge.next().fields()).hasSize(41);
        }
    }

    @Test
    void a_malformed_field_is_ignored_and_the_rest_delivered() throws Exception {
        try (ReceivingBridge bridge = up()) {
            Run run = run(bridge.url(), "HOSTNAME=web01", "nonsense", "lower=case");

            assertThat(run.status()).isZero();
            assertThat(run.output()).contains("nonsense", "lower=case");
            assertThat(bridge.next().fields()).containsOnlyKeys("EVENTID", "HOSTNAME");
        }
    }

    @Test
    void a_server_that_hangs_does_not_delay_nagios() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        try (ReceivingBridge bridge = new ReceivingBridge(delivery -> after(answer))) {
            // comes back only when the command has exited and no process holds its output open
            assertThat(run(bridge.url(), "HOSTNAME=web01").status()).isZero();

            bridge.next();
            assertThat(spooled()).hasSize(1);
            answer.countDown();
            assertThat(run(bridge.url(), "--flush").status()).isZero();
            assertThat(spooled()).isEmpty();
        }
    }

    @Test
    void notifications_during_an_outage_arrive_later_in_order() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(run(DEAD, "HOSTNAME=web" + i).status()).isZero();
        }
        assertThat(spooled()).hasSize(20);
        Run flush = run(DEAD, "--flush");
        assertThat(flush.status()).isNotZero();
        assertThat(flush.output()).contains("kept in " + spool).doesNotContain(KEY);
        List<String> ids = spooled();

        try (ReceivingBridge bridge = up()) {
            assertThat(run(bridge.url(), "--flush").status()).isZero();

            List<Delivery> deliveries = bridge.next(20);
            assertThat(deliveries)
                    .extracting(delivery -> delivery.get("HOSTNAME"))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 20).mapToObj(i -> "web" + i).toList());
            assertThat(deliveries)
                    .extracting(delivery -> delivery.get("EVENTID"))
                    .containsExactlyElementsOf(ids);
            assertThat(spooled()).isEmpty();
        }
    }

    @Test
    void spooled_notifications_are_sent_before_the_next_one() throws Exception {
        leaveInTheSpool("HOSTNAME=first");
        try (ReceivingBridge bridge = up()) {
            run(bridge.url(), "HOSTNAME=second");

            assertThat(bridge.next(2))
                    .extracting(delivery -> delivery.get("HOSTNAME"))
                    .containsExactly("first", "second");
        }
    }

    @Test
    void the_background_delivery_tries_again_by_itself() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        try (ReceivingBridge bridge = new ReceivingBridge(delivery -> tries.getAndIncrement() < 2 ? 503 : 202)) {
            run(bridge.url(), "HOSTNAME=web01");

            assertThat(bridge.next(3).stream()
                            .map(delivery -> delivery.get("EVENTID"))
                            .distinct())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 408, 429, 500, 503, 302, 200})
    void an_answer_that_may_change_keeps_it_spooled_and_the_order(int status) throws Exception {
        leaveInTheSpool("HOSTNAME=first");
        leaveInTheSpool("HOSTNAME=second");
        try (ReceivingBridge bridge = new ReceivingBridge(delivery -> status)) {
            Run flush = run(bridge.url(), "--flush");

            assertThat(flush.status()).isNotZero();
            assertThat(flush.output()).contains(String.valueOf(status));
            assertThat(bridge.next().get("HOSTNAME")).isEqualTo("first");
            assertThat(bridge.gotNothingMore()).isTrue();
            assertThat(spooled()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void a_notification_refused_for_good_is_put_aside_and_does_not_block_the_next(int status) throws Exception {
        String bad = leaveInTheSpool("HOSTNAME=bad");
        leaveInTheSpool("HOSTNAME=good");
        try (ReceivingBridge bridge =
                new ReceivingBridge(delivery -> delivery.get("HOSTNAME").equals("bad") ? status : 202)) {
            Run flush = run(bridge.url(), "--flush");

            assertThat(flush.status()).isNotZero();
            assertThat(flush.output()).contains("refused for good", bad, "as the test says");
            assertThat(bridge.next(2)).hasSize(2);
            assertThat(spooled()).isEmpty();
            assertThat(spool.resolve("refused").resolve(bad)).hasContent("HOSTNAME=bad");
            assertThat(spool.resolve("refused").resolve(bad + ".answer"))
                    .content()
                    .contains("as the test says", String.valueOf(status));
            assertThat(run(bridge.url(), "--flush").status()).isZero();
            assertThat(run(bridge.url(), "--check").output()).isEqualTo("0 spooled, 1 refused\n");
        }
    }

    @Test
    void of_fifty_notifications_at_once_each_arrives_once() throws Exception {
        try (ReceivingBridge bridge = up()) {
            List<Process> processes = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                processes.add(start(bridge.url(), "HOSTNAME=web" + i));
            }
            for (Process process : processes) {
                assertThat(finish(process).status()).isZero();
            }

            List<Delivery> deliveries = bridge.next(50);
            assertThat(deliveries)
                    .extracting(delivery -> delivery.get("HOSTNAME"))
                    .doesNotHaveDuplicates();
            assertThat(deliveries)
                    .extracting(delivery -> delivery.get("EVENTID"))
                    .doesNotHaveDuplicates();
            assertThat(run(bridge.url(), "--flush").status()).isZero();
            assertThat(bridge.gotNothingMore()).isTrue();
            assertThat(spooled()).isEmpty();
        }
    }

    @Test
    void a_running_delivery_also_delivers_new_notifications() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        try (ReceivingBridge bridge = new ReceivingBridge(delivery -> after(answer))) {
            run(bridge.url(), "HOSTNAME=first");
            bridge.next();
            run(bridge.url(), "HOSTNAME=second");
            // the delivery of the second exits because the first is still running
            assertThat(run(bridge.url(), "--courier").status()).isZero();
            answer.countDown();

            assertThat(bridge.next().get("HOSTNAME")).isEqualTo("second");
        }
    }

    @Test
    void a_delivery_that_was_killed_does_not_lock_out_the_next() throws Exception {
        leaveInTheSpool("HOSTNAME=web01");
        CountDownLatch never = new CountDownLatch(1);
        try (ReceivingBridge hanging = new ReceivingBridge(delivery -> after(never));
                ReceivingBridge bridge = up()) {
            Process courier = start(hanging.url(), "--courier");
            hanging.next();
            courier.destroyForcibly().waitFor();

            // sooner than the request that it left behind ends
            assertTimeout(
                    Duration.ofSeconds(10),
                    () -> assertThat(run(bridge.url(), "--flush").status()).isZero());
            assertThat(bridge.next().get("HOSTNAME")).isEqualTo("web01");
            assertThat(spooled()).isEmpty();
        }
    }

    @Test
    void the_key_is_in_no_command_line() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        try (ReceivingBridge bridge = new ReceivingBridge(delivery -> after(answer))) {
            run(bridge.url(), "HOSTNAME=web01");
            bridge.next();

            List<String> commandLines = commandLines();
            assertThat(commandLines).anyMatch(line -> line.contains("curl") && line.contains("HOSTNAME=web01"));
            assertThat(commandLines).noneMatch(line -> line.contains(KEY));
            answer.countDown();
        }
    }

    @Test
    void without_a_key_nothing_is_sent_and_nothing_lost() throws Exception {
        Files.delete(directory.resolve("key"));
        try (ReceivingBridge bridge = up()) {
            run(bridge.url(), "HOSTNAME=web01");
            Run flush = run(bridge.url(), "--flush");

            assertThat(flush.status()).isNotZero();
            assertThat(flush.output()).contains("no key can be read in " + directory.resolve("key"));
            assertThat(bridge.gotNothingMore()).isTrue();
            assertThat(spooled()).hasSize(1);
        }
    }

    @Test
    void the_spool_is_for_its_owner_only() throws Exception {
        run(DEAD, "HOSTNAME=web01");

        assertThat(permissions(spool)).isEqualTo("rwx------");
        assertThat(permissions(spool.resolve(spooled().get(0)))).isEqualTo("rw-------");
    }

    @Test
    void a_full_disk_is_logged_and_the_notification_delivered_directly() throws Exception {
        try (ReceivingBridge bridge = up()) {
            Run run = finish(withAFullDisk(bridge.url()));

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.output()).contains("cannot write to " + spool + ": delivered directly");
            assertThat(bridge.next().get("HOSTNAME")).isEqualTo("web01");
            assertThat(spool).isEmptyDirectory();
        }
    }

    @Test
    void a_full_disk_and_a_dead_server_are_logged() throws Exception {
        Run run = finish(withAFullDisk(DEAD));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("and not delivered");
    }

    @Test
    void the_settings_are_read_and_never_executed() throws Exception {
        Path pwned = directory.resolve("pwned");
        try (ReceivingBridge bridge = up()) {
            Path settings = directory.resolve("notify.conf");
            Files.writeString(settings, """
                    # where the bridge is
                    URL="%s"
                    KEY_FILE='%s'
                    SPOOL=%s
                    touch %s
                    $(touch %s)""".formatted(bridge.url(), directory.resolve("key"), spool, pwned, pwned));
            ProcessBuilder builder = new ProcessBuilder(command.toString(), "HOSTNAME=web01");
            builder.environment().put("PHONE_ALERT_CONF", settings.toString());

            Run run = finish(builder.redirectErrorStream(true).start());

            assertThat(run.output()).contains("not a setting");
            assertThat(bridge.next().get("HOSTNAME")).isEqualTo("web01");
        }
        assertThat(pwned).doesNotExist();
    }

    @Test
    void changed_settings_count_for_a_running_delivery() throws Exception {
        Path settings = directory.resolve("notify.conf");
        leaveInTheSpool("HOSTNAME=web01");
        try (ReceivingBridge right = up();
                ReceivingBridge wrong = new ReceivingBridge(delivery -> {
                    write(settings, "URL=" + right.url());
                    return 503;
                })) {
            write(settings, "URL=" + wrong.url());
            ProcessBuilder builder = prepared(DEAD, List.of("sh", command.toString(), "--courier"));
            builder.environment().remove("PHONE_ALERT_URL");
            builder.environment().put("PHONE_ALERT_RETRY_AFTER", "0");
            builder.environment().put("PHONE_ALERT_CONF", settings.toString());

            assertThat(finish(builder.start()).status()).isZero();

            assertThat(wrong.next().get("HOSTNAME")).isEqualTo("web01");
            assertThat(right.next().get("HOSTNAME")).isEqualTo("web01");
        }
    }

    @Test
    void check_reports_how_many_are_spooled_and_since_when() throws Exception {
        assertThat(run(DEAD, "--check")).isEqualTo(new Run(0, "0 spooled, 0 refused\n"));
        leaveInTheSpool("HOSTNAME=web01");
        leaveInTheSpool("HOSTNAME=web02");

        Run check = run(DEAD, "--check");

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.output()).matches("2 spooled, the oldest for [0-9]+ s, 0 refused\n");
    }

    @Test
    void check_reports_a_key_file_open_to_others() throws Exception {
        Files.setPosixFilePermissions(directory.resolve("key"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(run(DEAD, "--check").output()).contains("is open to", "chmod 600");
    }

    @Test
    void help_names_every_setting() throws Exception {
        Run help = run(DEAD, "--help");

        assertThat(help.status()).isZero();
        assertThat(help.output()).contains("--flush", "--check", "URL", "KEY_FILE", "SPOOL", "RETRY_AFTER");
        assertThat(run(DEAD).status()).isEqualTo(2);
        assertThat(run(DEAD, "--nonsense").status()).isEqualTo(2);
    }

    private static ReceivingBridge up() {
        return new ReceivingBridge(delivery -> 202);
    }

    private static int after(CountDownLatch answer) {
        try {
            answer.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
        return 202;
    }

    private Run run(String url, String... arguments) throws Exception {
        return finish(start(url, arguments));
    }

    private Process start(String url, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of("sh", command.toString()));
        line.addAll(List.of(arguments));
        return prepared(url, line).start();
    }

    /** A disk that takes no byte more, as a limit on the size of files plays it. */
    private Process withAFullDisk(String url) throws IOException {
        String limited = "trap '' XFSZ; ulimit -f 0; exec sh '%s' HOSTNAME=web01".formatted(command);
        return prepared(url, List.of("sh", "-c", limited)).start();
    }

    private ProcessBuilder prepared(String url, List<String> line) {
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).directory(directory.toFile());
        builder.environment().put("PHONE_ALERT_URL", url);
        builder.environment()
                .put("PHONE_ALERT_KEY_FILE", directory.resolve("key").toString());
        builder.environment().put("PHONE_ALERT_SPOOL", spool.toString());
        builder.environment().put("PHONE_ALERT_RETRY_AFTER", url.equals(DEAD) ? " " : "0.1 0.1 0.1");
        return builder;
    }

    /** Waits until the output is closed by all who hold it, which Nagios does too. */
    private static Run finish(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }

    private static void write(Path file, String line) {
        try {
            Files.writeString(file, line + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Spools a file as the command does while the server is down, without its background process. */
    private String leaveInTheSpool(String... fields) throws IOException {
        String id = "%d.000000000-left".formatted(1_000_000_000L + spooled().size());
        Files.writeString(spool.resolve(id), String.join("\n", fields) + "\n");
        return id;
    }

    private List<String> spooled() throws IOException {
        Files.createDirectories(spool);
        try (Stream<Path> files = Files.list(spool)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> Character.isDigit(name.charAt(0)))
                    .sorted()
                    .toList();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static List<String> commandLines() throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .map(process -> process.resolve("cmdline"))
                    .filter(Files::isReadable)
                    .map(PhoneAlertNotifyTest::textOf)
                    .toList();
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException | UncheckedIOException gone) {
            return "";
        }
    }
}
