package org.phonealert.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.phonealert.server.PortOffset;

import static org.awaitility.Awaitility.await;

/**
 * Debian's prometheus-alertmanager, measured for comparison: it gets the same alerts from the same clients, but keeps
 * them in memory.
 */
final class Alertmanager implements AutoCloseable {
    private static final String CONFIGURATION = """
            route:
              receiver: nobody
              group_by: [alertname]
            receivers:
              - name: nobody
            """;

    private final Process process;
    private final int port;

    private Alertmanager(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts an Alertmanager in this folder, if it is installed. */
    static Optional<Alertmanager> start(Path folder, Figures figures) {
        Optional<Path> program = Command.find("prometheus-alertmanager");
        if (program.isEmpty()) {
            figures.report("alertmanager", "not installed: apt-get install prometheus-alertmanager");
        }
        return program.map(found -> start(found, folder));
    }

    private static Alertmanager start(Path program, Path folder) {
        int port = PortOffset.free().http();
        try {
            Path configuration = Files.writeString(folder.resolve("alertmanager.yml"), CONFIGURATION);
            Process process = new ProcessBuilder(
                            program.toString(),
                            "--config.file=" + configuration,
                            "--storage.path=" + folder.resolve("alertmanager"),
                            "--web.listen-address=127.0.0.1:" + port,
                            "--cluster.listen-address=")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("alertmanager.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            Alertmanager started = new Alertmanager(process, port);
            await("alertmanager")
                    .atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> {
                        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                            return socket.isConnected();
                        }
                    });
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpTarget alerts() {
        return new HttpTarget(port, "/api/v2/alerts", "");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
