package org.phonealert.bridge.nagios;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** The real script with a simulated bridge, status file and command pipe. */
@SuppressWarnings("NullAway.Init") // made anew for each test
class PhoneAlertRepliesTest {
    private static final String ACKNOWLEDGE = "7\tACKNOWLEDGE\tweb01/HTTP\tAlice (Phone Alert)\ttaken by Alice\n";

    @TempDir
    private Path directory = Path.of("");

    private final List<String> settled = new CopyOnWriteArrayList<>();
    private volatile String waiting = "";
    private Path pipe = Path.of("");
    private Process keepsItOpen;
    private HttpServer bridge;

    @BeforeEach
    void install_the_kit() throws Exception {
        bridge = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bridge.createContext("/nagios-bridge/replies", this::answer);
        bridge.createContext("/nagios-bridge/state", exchange -> answer(exchange, 204, ""));
        bridge.start();
        String url = "http://127.0.0.1:" + bridge.getAddress().getPort();
        write("phone-alert-replies", new NagiosKit(url).text("phone-alert-replies"));
        write("phone-alert-notify", new NagiosKit(url).text("phone-alert-notify"));
        for (String script : List.of("phone-alert-replies", "phone-alert-notify")) {
            assertThat(directory.resolve(script).toFile().setExecutable(true)).isTrue();
        }
        write("key", "a-key-of-the-source\n");
        write(
                "notify.conf",
                "KEY_FILE=%s/key\nSPOOL=%s/spool\nNAGIOS_CFG=%s/nagios.cfg\n".replace("%s", directory.toString()));
        write(
                "nagios.cfg",
                "command_file = %s/pipe \nstatus_file=%s/status.dat\nobject_cache_file=%s/objects.cache\n"
                        .replace("%s", directory.toString()));
        write("objects.cache", "");
        pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        // as Nagios does: it reads, and holds the other end too
        keepsItOpen = new ProcessBuilder(
                        "sh",
                        "-c",
                        "exec 3<>\"$1\"; echo open; while read -r line <&3; do printf '%s\\n' \"$line\" >>\"$2\"; done",
                        "sh",
                        pipe.toString(),
                        written().toString())
                .start();
        assertThat(keepsItOpen.getInputStream().read()).isEqualTo('o');
    }

    @AfterEach
    void stop() {
        bridge.stop(0);
        keepsItOpen.destroyForcibly();
    }

    @Test
    void a_problem_is_acknowledged_once_and_done_when_nagios_shows_it() throws Exception {
        waiting = ACKNOWLEDGE;
        status(2, 0, -10);
        round();
        round();
        round();
        assertThat(lines())
                .singleElement()
                .asString()
                .matches("\\[[0-9]+] ACKNOWLEDGE_SVC_PROBLEM;web01;HTTP;2;1;1;Alice \\(Phone Alert\\);taken by Alice");
        assertThat(settled).isEmpty();

        status(2, 1, 10);
        round();

        assertThat(settled).containsExactly("7 result=done&detail=");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void a_write_killed_after_its_ledger_entry_is_repeated() throws Exception {
        waiting = ACKNOWLEDGE;
        long then = Instant.now().getEpochSecond() - 30;
        write("spool/replies/7", "%d %d 1\n".formatted(then, then));
        status(2, 0, -29);
        round();
        assertThat(lines()).isEmpty();

        status(2, 0, -5);
        round();

        assertThat(lines()).hasSize(1);
    }

    @Test
    void a_command_that_nagios_never_shows_fails_after_four_writes_and_may_be_retried() throws Exception {
        waiting = ACKNOWLEDGE;
        for (int i = 0; i < 5; i++) {
            status(2, 0, 10);
            round();
            // as if time went by
            String ledger = Files.exists(directory.resolve("spool/replies/7"))
                    ? Files.readString(directory.resolve("spool/replies/7"))
                    : "";
            assertThat(ledger).isNotEmpty();
        }

        assertThat(settled).singleElement().asString().startsWith("7 result=failed");
        assertThat(lines()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0", "0 1", "2 1"})
    void a_resolved_or_acknowledged_problem_is_reported_from_a_new_status_file(String stateAndAcknowledged)
            throws Exception {
        waiting = ACKNOWLEDGE;
        int state = Integer.parseInt(stateAndAcknowledged.substring(0, 1));
        int acknowledged = Integer.parseInt(stateAndAcknowledged.substring(2));
        status(state, acknowledged, -30);
        round();
        assertThat(settled).isEmpty();

        status(state, acknowledged, 10);
        round();

        assertThat(settled).singleElement().asString().startsWith("7 result=over");
        assertThat(lines()).isEmpty();
    }

    @Test
    void a_writeback_of_another_kind_is_refused_and_nothing_is_written() throws Exception {
        waiting = """
                1\tSHUTDOWN_PROCESS\tweb01/HTTP\tA\tx
                2\tACKNOWLEDGE;SHUTDOWN_PROCESS\tweb01/HTTP\tA\tx
                3\tACKNOWLEDGE\tweb01/HTTP
                4\tACKNOWLEDGE\tunknown\tA\tx
                x; rm -rf /\tACKNOWLEDGE\tweb01/HTTP\tA\tx
                ../../etc\tACKNOWLEDGE\tweb01/HTTP\tA\tx
                """;
        status(2, 0, 10);

        round();

        assertThat(settled).hasSize(4).allMatch(one -> one.contains("result=refused"));
        assertThat(lines()).isEmpty();
    }

    @Test
    void hostile_text_stays_text() throws Exception {
        Path trap = directory.resolve("pwned");
        waiting = "8\tACKNOWLEDGE\tweb01/HTTP\t$(touch %s);`touch %s`\t'; touch %s #;1;2 \\ \"%%s\" é\n"
                .formatted(trap, trap, trap);
        status(2, 0, 10);

        round();

        assertThat(trap).doesNotExist();
        assertThat(lines())
                .singleElement()
                .asString()
                .endsWith(" é")
                .satisfies(line -> assertThat(
                                line.chars().filter(letter -> letter == ';').count())
                        .isEqualTo(7));
    }

    @Test
    void a_comment_is_done_when_nagios_shows_it_with_its_second() throws Exception {
        waiting = "9\tCOMMENT\tweb01/HTTP\tAlice (Phone Alert)\tended\n";
        status(0, 0, -30);
        round();
        assertThat(lines())
                .singleElement()
                .asString()
                .contains("ADD_SVC_COMMENT;web01;HTTP;1;Alice (Phone Alert);ended");
        String second = lines().get(0).replaceFirst("\\[([0-9]+)].*", "$1");
        status(0, 0, 10);
        Files.writeString(
                directory.resolve("status.dat"),
                "servicecomment {\n\thost_name=web01\n\tservice_description=HTTP\n\tentry_type=1\n\tentry_time=%s\n\t}\n"
                        .formatted(second),
                StandardOpenOption.APPEND);

        round();

        assertThat(settled).containsExactly("9 result=done&detail=");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void a_pipe_without_a_reader_fails_at_once_and_a_regular_file_is_not_changed() throws Exception {
        waiting = ACKNOWLEDGE;
        keepsItOpen.destroyForcibly().waitFor();
        status(2, 0, -10);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> round());
        assertThat(settled).singleElement().asString().contains("result=failed", "cannot+write");
        Files.delete(pipe);
        round();
        assertThat(pipe).doesNotExist();
        Files.writeString(pipe, "a file");
        round();
        assertThat(pipe).hasContent("a file");
        assertThat(settled).hasSize(3).allMatch(one -> one.contains("result=failed"));
    }

    private void round() throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(directory.resolve("phone-alert-replies").toString(), "--once");
        builder.environment()
                .put("PHONE_ALERT_CONF", directory.resolve("notify.conf").toString());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
        process.waitFor();
        assertThat(Files.readString(directory.resolve("output"))).doesNotContain("a-key-of-the-source");
        // the reader of the pipe is another process
        String marker = "[0] MARK " + System.nanoTime();
        if (keepsItOpen.isAlive()) {
            Files.writeString(pipe, marker + "\n", StandardOpenOption.WRITE);
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                while (!Files.exists(written()) || !Files.readString(written()).contains(marker)) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    private void status(int state, int acknowledged, int age) throws IOException {
        write("status.dat", """
                info {
                \tcreated=%d
                \t}
                servicestatus {
                \thost_name=web01
                \tservice_description=HTTP
                \tcurrent_state=%d
                \tproblem_has_been_acknowledged=%d
                \t}
                """.formatted(Instant.now().getEpochSecond() + age, state, acknowledged));
    }

    private List<String> lines() throws IOException {
        return Files.exists(written())
                ? Files.readAllLines(written()).stream()
                        .filter(line -> !line.startsWith("[0] MARK"))
                        .toList()
                : List.of();
    }

    private Path written() {
        return directory.resolve("written");
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, waiting);
        } else {
            String id = path.substring(path.lastIndexOf('/') + 1);
            String result = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            settled.add(id + " " + result);
            if (!result.contains("failed")) {
                List<String> left = new ArrayList<>(waiting.lines().toList());
                left.removeIf(line -> line.startsWith(id + "\t"));
                waiting = left.isEmpty() ? "" : String.join("\n", left) + "\n";
            }
            answer(exchange, 204, "");
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
