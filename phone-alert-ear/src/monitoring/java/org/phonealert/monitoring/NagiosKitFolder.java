package org.phonealert.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.phonealert.rig.Answer;
import org.phonealert.rig.TestBed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Nagios kit, installed as the comments in its files say, but in its own folder: downloaded from the bridge, with
 * the source's key, a spool and settings. All of it runs as the user nagios.
 */
final class NagiosKitFolder {
    static final String USER = "nagios";

    private final Path folder;

    NagiosKitFolder(Path folder, String key) {
        this.folder = folder;
        command("phone-alert-notify");
        command("phone-alert-replies");
        write("key", key + "\n");
        folderOfNagios("spool", "700");
        Commands.run(List.of("chown", USER, path("key")));
        Commands.run(List.of("chmod", "600", path("key")));
        settings();
    }

    private void command(String name) {
        write(name, download(name));
        Commands.run(List.of("chmod", "755", path(name)));
    }

    /** Downloads a file of the kit; it refers to the command in this folder. */
    String download(String name) {
        Answer answer = TestBed.phoneAlert().as("").get("/nagios-bridge/kit/" + name);
        assertThat(answer.status()).as(name).isEqualTo(200);
        return answer.text().replace("/usr/local/bin/phone-alert-notify", path("phone-alert-notify"));
    }

    /** Writes the settings file: where the key and the spool are, short pauses, and these lines. */
    void settings(String... more) {
        write(
                "notify.conf",
                """
                # of the tests
                KEY_FILE=%s
                SPOOL=%s
                RETRY_AFTER=1 1
                NAGIOS_CFG=%s
                INTERVAL=1
                """.formatted(path("key"), path("spool"), path("nagios.cfg")) + String.join("\n", more) + "\n");
    }

    void key(String key) {
        write("key", key + "\n");
    }

    Commands.Run notify(String... arguments) {
        return run("phone-alert-notify", arguments);
    }

    Commands.Run replies(String... arguments) {
        return run("phone-alert-replies", arguments);
    }

    private Commands.Run run(String command, String... arguments) {
        List<String> line =
                new ArrayList<>(List.of("runuser", "-u", USER, "--", "env", configuration(), path(command)));
        line.addAll(List.of(arguments));
        return Commands.tryRun(line);
    }

    /** Starts the part of the kit that runs all the time. */
    ProcessGroup follow() {
        return ProcessGroup.start(
                folder.resolve("replies.log"),
                Map.of(),
                List.of("runuser", "-u", USER, "--", "env", configuration(), path("phone-alert-replies"), "--follow"));
    }

    private String configuration() {
        return "PHONE_ALERT_CONF=" + path("notify.conf");
    }

    /** How many notifications wait to be delivered. */
    int spooled() {
        return Integer.parseInt(notify("--check")
                .output()
                .lines()
                .filter(line -> line.contains(" spooled"))
                .findFirst()
                .orElse("-1")
                .split(" ", 2)[0]);
    }

    void folderOfNagios(String name, String mode) {
        Commands.run(List.of("install", "-d", "-o", USER, "-g", USER, "-m", mode, path(name)));
    }

    void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    String path(String name) {
        return folder.resolve(name).toString();
    }

    Map<String, String> environment() {
        return Map.of("PHONE_ALERT_CONF", path("notify.conf"));
    }
}
