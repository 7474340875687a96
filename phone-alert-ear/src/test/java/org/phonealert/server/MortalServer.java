package org.phonealert.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.rig.TestBed;

import static org.awaitility.Awaitility.await;

/**
 * A server with the EAR in its own process, which tests can kill and start again on the same data. It is of the kind
 * that this build tests.
 */
public final class MortalServer implements AutoCloseable {
    /** The process lives for a minute: compiling its code well would cost more time than it saves. */
    private static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1";

    private final Node node;
    private final PhoneAlert admin;
    private Process process;

    private MortalServer(Node node) {
        this.node = node;
        this.admin = new PhoneAlert(node.url(), TestBed.ADMIN_PASSWORD);
        this.process = launch();
    }

    /**
     * Starts a server that uses the test bed's carrier and a new database of the test bed's kind. It is not ready yet
     * when this returns.
     *
     * @param folder where it keeps its files
     * @param other settings that are added to those of the test bed or replace them
     */
    public static MortalServer start(Path folder, Map<String, String> other) {
        return start(folder, other, TestBed.newDatabase());
    }

    /** Starts a server on its own H2 file. */
    public static MortalServer startOnH2(Path folder, Map<String, String> other) {
        return start(folder, other, Optional.empty());
    }

    /** Starts a server on this PostgreSQL database. */
    public static MortalServer start(Path folder, Map<String, String> other, Database database) {
        return start(folder, other, Optional.of(database));
    }

    private static MortalServer start(Path folder, Map<String, String> other, Optional<Database> database) {
        PortOffset ports = PortOffset.free();
        Map<String, String> settings = new TreeMap<>(TestBed.settings());
        settings.put("phonealert.public-url", "http://127.0.0.1:" + ports.http());
        settings.putAll(other);
        return new MortalServer(new Node(folder, ports, settings, database));
    }

    public URI url() {
        return node.url();
    }

    /** Waits until the server is ready. Returns a client with the administrator's key. */
    public PhoneAlert awaitReady() {
        await("the server answers")
                .atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofMillis(200))
                .failFast(
                        "the server has ended: " + node.folder().resolve("server.log") + " says why",
                        () -> !process.isAlive())
                .until(admin::isReady);
        return admin;
    }

    /** Kills the server as kill -9 does: it can neither write nor close anything. */
    public void kill() {
        // WildFly's script is only the parent of its server
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        family.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
    }

    /** Starts the server again on the data that it has left. */
    public void startAgain() {
        process = launch();
    }

    public void killAndStartAgain() {
        kill();
        startAgain();
    }

    @Override
    public void close() {
        kill();
    }

    private Process launch() {
        try {
            Files.createDirectories(node.folder());
            ProcessBuilder builder = ServerKind.ofThisBuild().process(node);
            builder.environment().put("JAVA_TOOL_OPTIONS", SHORT_LIFE);
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            node.folder().resolve("server.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
