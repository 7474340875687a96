package org.phonealert.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.TestBed;

import static org.awaitility.Awaitility.await;

/** A Payara with the EAR in a process of its own, which can be killed and started again on the same database. */
public final class MortalServer implements AutoCloseable {
    private final List<String> command;
    private final Path log;
    private final PhoneAlert admin;
    private Process process;

    private MortalServer(List<String> command, Path log, PhoneAlert admin) {
        this.command = command;
        this.log = log;
        this.admin = admin;
        this.process = launch();
    }

    /**
     * Starts it, on the test bed's carrier; it is not ready yet when this returns.
     *
     * @param folder where it keeps its data
     * @param other settings besides those of the test bed, or instead of them
     */
    public static MortalServer start(Path folder, Map<String, String> other) {
        int port = PortOffset.free().http();
        URI url = URI.create("http://127.0.0.1:" + port);
        Map<String, String> settings = new TreeMap<>(TestBed.settings());
        settings.put("phonealert.public-url", url.toString());
        settings.putAll(other);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("rig.payara.flags").split(" ")));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-Drig.ear=" + System.getProperty("rig.ear"));
        command.add("-cp");
        command.add(System.getProperty("rig.test-classes") + File.pathSeparator + System.getProperty("rig.payara.jar"));
        command.add(EmbeddedPayara.class.getName());
        command.add(String.valueOf(port));
        command.add(folder.toAbsolutePath().toString());
        return new MortalServer(command, folder.resolve("server.log"), new PhoneAlert(url, TestBed.ADMIN_PASSWORD));
    }

    /** Waits until it can work; gives it as its administrator sees it. */
    public PhoneAlert awaitReady() {
        await("the server answers")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .until(admin::isReady);
        return admin;
    }

    /** Ends it as kill -9 does: nothing is said, nothing is written, nothing is closed. */
    public void killAndStartAgain() throws InterruptedException {
        kill();
        startAgain();
    }

    /** Ends it as kill -9 does; its data stays in the folder. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it on the data it left. */
    public void startAgain() {
        process = launch();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Process launch() {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
