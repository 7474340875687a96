package org.phonealert.bridge.nagios;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.phonealert.bridge.nagios.ReceivingBridge.Delivery;

import static org.assertj.core.api.Assertions.assertThat;

/** A notification whose text is too long for a command still arrives, and no notification arrives twice. */
class NotificationInShortTest {
    @TempDir(cleanup = CleanupMode.NEVER)
    private Path directory = Path.of("");

    private Path command = Path.of("");

    @BeforeEach
    void install_the_kit() throws Exception {
        command = directory.resolve("phone-alert-notify");
        String script = new NagiosKit("http://127.0.0.1:1").text("phone-alert-notify");
        assertThat(script).contains("short_after=5 ");
        Files.writeString(command, script.replace("short_after=5 ", "short_after=1 "));
        assertThat(command.toFile().setExecutable(true)).isTrue();
        Files.writeString(directory.resolve("key"), "a-key-of-the-source\n");
    }

    @Test
    void a_short_notification_is_delivered_with_a_mark_when_the_long_one_does_not_arrive() throws Exception {
        try (ReceivingBridge bridge = new ReceivingBridge(delivery -> 202)) {
            run(bridge, "--in-short", "NOTIFICATIONTYPE=PROBLEM", "HOSTNAME=web01", "NOTIFICATIONID=17");

            Delivery delivery = bridge.next();
            assertThat(delivery.get("HOSTNAME")).isEqualTo("web01");
            assertThat(delivery.get("SERVICEOUTPUT")).contains("[...]");
            assertThat(delivery.get("EVENTID")).endsWith("-short-17");
        }
    }

    @Test
    void a_short_notification_is_dropped_when_the_long_one_arrives_in_either_order() throws Exception {
        try (ReceivingBridge bridge = new ReceivingBridge(delivery -> 202)) {
            run(bridge, "--in-short", "HOSTNAME=web01", "NOTIFICATIONID=17");
            run(bridge, "HOSTNAME=web01", "NOTIFICATIONID=17", "HOSTOUTPUT=all of it");
            run(bridge, "HOSTNAME=web02", "NOTIFICATIONID=18", "HOSTOUTPUT=all of it");
            run(bridge, "--in-short", "HOSTNAME=web02", "NOTIFICATIONID=18");
            run(bridge, "--in-short", "HOSTNAME=last", "NOTIFICATIONID=19");

            assertThat(bridge.next(3))
                    .extracting(delivery -> delivery.get("HOSTNAME"))
                    .containsExactlyInAnyOrder("web01", "web02", "last");
            assertThat(bridge.gotNothingMore()).isTrue();
        }
    }

    @Test
    void a_restarted_notification_count_hides_nothing() throws Exception {
        Path came = Files.createDirectories(directory.resolve("spool/.came"));
        Files.writeString(came.resolve("17"), "1000000000\n");
        try (ReceivingBridge bridge = new ReceivingBridge(delivery -> 202)) {
            run(bridge, "--in-short", "HOSTNAME=web01", "NOTIFICATIONID=17");

            assertThat(bridge.next().get("HOSTNAME")).isEqualTo("web01");
        }
    }

    private void run(ReceivingBridge bridge, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("PHONE_ALERT_URL", bridge.url());
        builder.environment()
                .put("PHONE_ALERT_KEY_FILE", directory.resolve("key").toString());
        builder.environment()
                .put("PHONE_ALERT_SPOOL", directory.resolve("spool").toString());
        Process process = builder.start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor()).isZero();
    }
}
