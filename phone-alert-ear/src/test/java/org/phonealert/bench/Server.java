package org.phonealert.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.server.Node;
import org.phonealert.server.PortOffset;
import org.phonealert.server.ServerKind;

import static org.awaitility.Awaitility.await;

/** The measured server in its own process, on the application server that this build tests. */
final class Server implements AutoCloseable {
    static final String ADMIN_PASSWORD = "the-administrator-of-the-benchmark";

    private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Process process;
    private final int port;

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the server and waits until it is ready. */
    static Server start(Path folder, Postgres database, URI carrier, String accountSid, String authToken) {
        PortOffset ports = PortOffset.free();
        Map<String, String> settings = Map.of(
                "phonealert.public-url",
                "http://127.0.0.1:" + ports.http(),
                "phonealert.twilio.api-url",
                carrier.toString(),
                "phonealert.twilio.account-sid",
                accountSid,
                "phonealert.twilio.auth-token",
                authToken,
                "phonealert.admin.password",
                ADMIN_PASSWORD,
                "phonealert.ring-time",
                "PT60S",
                "phonealert.calls-per-second",
                "1000",
                "phonealert.calls-per-operator-per-hour",
                "0");
        Node node = new Node(folder, ports, settings, Optional.of(database.forKits()));
        Path log = folder.resolve("server.log");
        Server server = new Server(launch(ServerKind.ofThisBuild().process(node), log), ports.http());
        await("the server is ready, or says in " + log + " why not")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> server.admin().isReady());
        return server;
    }

    private static Process launch(ProcessBuilder builder, Path log) {
        String flags = System.getProperty("bench.server.flags", "");
        if (!flags.isBlank()) {
            builder.environment().put("JAVA_TOOL_OPTIONS", flags);
        }
        try {
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            // an interrupted benchmark must not leave its server running
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Process process) {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
    }

    int port() {
        return port;
    }

    PhoneAlert admin() {
        return new PhoneAlert(URI.create("http://127.0.0.1:" + port), ADMIN_PASSWORD);
    }

    /** The server's own process: WildFly's script is only its parent. */
    ProcessHandle handle() {
        return process.descendants().reduce((parent, child) -> child).orElse(process.toHandle());
    }

    /** The resident memory, in megabytes. */
    double resident() {
        try {
            return find(RESIDENT, Files.readString(Path.of("/proc", pid(), "status"))) / 1024;
        } catch (IOException noLinux) {
            return Double.NaN;
        }
    }

    /** The used heap after a full collection, in megabytes. */
    double heap() {
        String pid = pid();
        String jcmd = JDK.resolve("jcmd").toString();
        Command.run(Duration.ofSeconds(30), jcmd, pid, "GC.run");
        return find(USED, Command.run(Duration.ofSeconds(30), jcmd, pid, "GC.heap_info")) / 1024;
    }

    private String pid() {
        return String.valueOf(handle().pid());
    }

    private static double find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
    }

    @Override
    public void close() {
        end(process);
    }
}
