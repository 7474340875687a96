package org.phonealert.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phonealert.rig.PhoneAlert;
import org.phonealert.server.PortOffset;

import static org.awaitility.Awaitility.await;

/** The system under test, in a process of its own. */
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

    /** Starts it and waits until it can work. */
    static Server start(Path folder, Postgres database, URI carrier, String accountSid, String authToken) {
        int port = PortOffset.free().http();
        Map<String, String> settings = Map.of(
                "phonealert.public-url",
                "http://127.0.0.1:" + port,
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
                "0",
                "rig.ear",
                System.getProperty("rig.ear", "target/phone-alert.ear"));
        List<String> command = new ArrayList<>();
        command.add(JDK.resolve("java").toString());
        command.addAll(
                List.of(System.getProperty("bench.server.flags", "").strip().split("\\s+")));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("bench.server.class-path", "")));
        command.addAll(
                List.of(PayaraOnPostgres.class.getName(), String.valueOf(port), database.url(), folder.toString()));
        Server server = new Server(launch(command, folder.resolve("server.log")), port);
        await("the server is ready, or says in " + folder.resolve("server.log") + " why not")
                .atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> server.admin().isReady());
        return server;
    }

    private static Process launch(List<String> command, Path log) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            // whoever interrupts the benchmark does not want to keep its server
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    PhoneAlert admin() {
        return new PhoneAlert(URI.create("http://127.0.0.1:" + port), ADMIN_PASSWORD);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Megabytes that the operating system has given it. */
    double resident() {
        try {
            return find(RESIDENT, Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"))) / 1024;
        } catch (IOException noLinux) {
            return Double.NaN;
        }
    }

    /** Megabytes of the heap that are in use after a full collection. */
    double heap() {
        String pid = String.valueOf(process.pid());
        String jcmd = JDK.resolve("jcmd").toString();
        Command.run(Duration.ofSeconds(30), jcmd, pid, "GC.run");
        return find(USED, Command.run(Duration.ofSeconds(30), jcmd, pid, "GC.heap_info")) / 1024;
    }

    private static double find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
