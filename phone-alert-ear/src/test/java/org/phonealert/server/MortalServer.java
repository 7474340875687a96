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
 * A server with the EAR in a process of its own, which can be killed and started again on the same data. It is of the
 * kind that this build tests.
 */
public final class MortalServer implements AutoCloseable {
    /** It lives for a minute: to compile its code well takes longer than what that saves. */
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
     * Starts it, on the test bed's carrier and on a database of its own, of the kind that the test bed has; it is not
     * ready yet when this returns.
     *
     * @param folder where it keeps what is its own
     * @param other settings besides those of the test bed, or instead of them
     */
    public static MortalServer start(Path folder, Map<String, String> other) {
        return start(folder, other, TestBed.newDatabase());
    }

    /** The same on an H2 file of its own. */
    public static MortalServer startOnH2(Path folder, Map<String, String> other) {
        return start(folder, other, Optional.empty());
    }

    /** The same on this PostgreSQL. */
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

    /** Waits until it can work; gives it as its administrator sees it. */
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

    /** Ends it as kill -9 does: nothing is said, nothing is written, nothing is closed. */
    public void kill() {
        // WildFly's script is only the parent of its server
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        family.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
    }

    /** Starts it once more on what it left. */
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
