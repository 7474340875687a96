package org.phonealert.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.phonealert.rig.Answer;
import org.phonealert.rig.PhoneAlert;

/** The Nagios kit, installed as an administrator does it: downloaded from the bridge, with its own key and spool. */
public final class NagiosKit {
    private static final String COMMAND = "phone-alert-notify";

    private final Path folder;

    private NagiosKit(Path folder) {
        this.folder = folder;
    }

    /** Downloads the command and gives it the source's key. */
    public static NagiosKit install(PhoneAlert phoneAlert, String sourceKey, Path folder) {
        Answer command = phoneAlert.get("/nagios-bridge/kit/" + COMMAND);
        if (command.status() != 200) {
            throw new StageFailure("la passerelle Nagios ne fournit pas son kit : " + command);
        }
        try {
            Files.createDirectories(folder);
            Path file = Files.writeString(folder.resolve(COMMAND), command.text());
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path key = Files.writeString(folder.resolve("key"), sourceKey + "\n");
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NagiosKit(folder);
    }

    /** Runs the command as Nagios does. Returns how long Nagios waited. */
    public Duration notify(Map<String, String> macros) {
        List<String> command = new ArrayList<>();
        command.add(folder.resolve(COMMAND).toAbsolutePath().toString());
        macros.forEach((name, value) -> command.add(name + "=" + value));
        return run(command);
    }

    /**
     * Runs any command with the kit's settings. Returns how long it took; a failing command fails the demonstration.
     */
    public Duration run(List<String> command) {
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.log").toFile()));
        Map<String, String> environment = process.environment();
        environment.put("PHONE_ALERT_CONF", folder.resolve("none.conf").toString());
        environment.put(
                "PHONE_ALERT_KEY_FILE", folder.resolve("key").toAbsolutePath().toString());
        environment.put(
                "PHONE_ALERT_SPOOL", folder.resolve("spool").toAbsolutePath().toString());
        long begun = System.nanoTime();
        try {
            int status = process.start().waitFor();
            if (status != 0) {
                throw new StageFailure(command.get(0) + " se termine avec le code " + status + ", voir "
                        + folder.resolve("output.log"));
            }
        } catch (IOException e) {
            throw new StageFailure("la commande ne peut pas être lancée (il faut sh et curl) : " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StageFailure("interrompu", e);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
