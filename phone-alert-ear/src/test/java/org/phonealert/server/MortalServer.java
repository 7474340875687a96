package org.phonealert.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glassfish.embeddable.GlassFishException;
import org.phonealert.rig.Ear;

/** A Payara with the EAR in a process of its own, which can be killed and started again on the same database. */
public final class MortalServer implements AutoCloseable {
    private final List<String> command;
    private final Path log;
    private Process process;

    private MortalServer(List<String> command, Path log) {
        this.command = command;
        this.log = log;
        this.process = launch();
    }

    /**
     * Starts it; it is not ready yet when this returns.
     *
     * @param settings the {@code phonealert.*} keys
     */
    public static MortalServer start(int httpPort, Path folder, Map<String, String> settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("rig.payara.flags").split(" ")));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-Drig.ear=" + System.getProperty("rig.ear"));
        command.add("-cp");
        command.add(System.getProperty("rig.test-classes") + File.pathSeparator + System.getProperty("rig.payara.jar"));
        command.add(MortalServer.class.getName());
        command.add(String.valueOf(httpPort));
        command.add(folder.toAbsolutePath().toString());
        return new MortalServer(command, folder.resolve("server.log"));
    }

    /** Ends it as kill -9 does: nothing is said, nothing is written, nothing is closed. */
    public void killAndStartAgain() throws InterruptedException {
        process.destroyForcibly().waitFor();
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

    /** The process itself. */
    public static void main(String... args) throws GlassFishException {
        EmbeddedPayara.start(Integer.parseInt(args[0]), Path.of(args[1])).deploy(Ear.built());
    }
}
