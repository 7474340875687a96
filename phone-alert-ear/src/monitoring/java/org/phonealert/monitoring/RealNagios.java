package org.phonealert.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import static org.awaitility.Awaitility.await;

/**
 * Debian's Nagios, started with its own configuration: its unit of time is one second, its checks are passive and the
 * kit is installed. It runs as the user nagios, so the tests run as root.
 */
final class RealNagios implements AutoCloseable {
    private final Path folder;
    private final NagiosKitFolder kit;
    private final AtomicInteger results = new AtomicInteger();
    private ProcessGroup server;

    private RealNagios(Path folder, NagiosKitFolder kit) {
        this.folder = folder;
        this.kit = kit;
        this.server = start();
    }

    /** Starts a Nagios with these hosts and services, which use {@code passive}, and the kit with this key. */
    static RealNagios watching(String objects, String key) {
        try {
            Path folder = Files.createTempDirectory("real-nagios");
            Commands.run(List.of("chmod", "755", folder.toString()));
            NagiosKitFolder kit = new NagiosKitFolder(folder, key);
            List.of("var", "rw", "results").forEach(name -> kit.folderOfNagios(name, "755"));
            kit.write("phone-alert.cfg", kit.download("phone-alert.cfg"));
            kit.write("objects.cfg", TEMPLATES + objects);
            kit.write("nagios.cfg", SETTINGS.replace("@", folder.toString()));
            return new RealNagios(folder, kit);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    static String host(String name) {
        return "define host {\nuse passive-host\nhost_name %s\n}\n".formatted(name);
    }

    /** The definition of a passive service, with more lines. */
    static String service(String host, String service, String... more) {
        return "define service {\nuse passive-service\nhost_name %s\nservice_description %s\n%s\n}\n"
                .formatted(host, service, String.join("\n", more));
    }

    private ProcessGroup start() {
        Commands.run(List.of("nagios4", "-v", kit.path("nagios.cfg")));
        ProcessGroup started = ProcessGroup.start(
                folder.resolve("nagios.out"), kit.environment(), List.of("nagios4", kit.path("nagios.cfg")));
        await("Nagios runs").atMost(Duration.ofSeconds(20)).until(() -> isPipe() && Files.exists(file("status.dat")));
        return started;
    }

    private boolean isPipe() {
        return Files.exists(folder.resolve("rw/nagios.cmd")) && log().contains("launched command file worker");
    }

    void stop() {
        server.close();
    }

    void restart() {
        server.close();
        file("status.dat").toFile().delete();
        server = start();
    }

    NagiosKitFolder kit() {
        return kit;
    }

    /** Sends external commands, without their time. */
    void send(String... commands) {
        String now = "[%d] ".formatted(Instant.now().getEpochSecond());
        String lines =
                List.of(commands).stream().map(command -> now + command + "\n").collect(Collectors.joining());
        try {
            Files.writeString(folder.resolve("rw/nagios.cmd"), lines, StandardOpenOption.WRITE);
        } catch (IOException stopped) {
            throw new UncheckedIOException(stopped);
        }
    }

    /** Submits a check result of a service: 0 is OK, 1 a warning, 2 critical, 3 unknown. */
    void service(String host, String service, int state, String output) {
        send("PROCESS_SERVICE_CHECK_RESULT;%s;%s;%d;%s".formatted(host, service, state, output));
    }

    /** Submits a check result of a host: 0 is up, 1 down. */
    void host(String host, int state, String output) {
        send("PROCESS_HOST_CHECK_RESULT;%s;%d;%s".formatted(host, state, output));
    }

    /** Submits a check result of a service by a file, which has no limit of length. */
    void longResult(String host, String service, int state, String output) {
        long now = Instant.now().getEpochSecond();
        String name = "results/c%06d".formatted(results.incrementAndGet());
        kit.write(name, """
                file_time=%d

                host_name=%s
                service_description=%s
                check_type=1
                scheduled_check=0
                reschedule_check=0
                latency=0
                start_time=%d.0
                finish_time=%d.0
                early_timeout=0
                exited_ok=1
                return_code=%d
                output=%s
                """.formatted(now, host, service, now, now, state, output));
        Commands.run(List.of("chown", NagiosKitFolder.USER, kit.path(name)));
        kit.write(name + ".ok", "");
    }

    /** A value of the status file; empty if Nagios does not know this service. */
    Optional<String> statusOf(String host, String service, String field) {
        return blocks("servicestatus", host, service).stream()
                .flatMap(block -> valueOf(block, field).stream())
                .findFirst();
    }

    Optional<String> statusOf(String host, String field) {
        return blocks("hoststatus", host, null).stream()
                .flatMap(block -> valueOf(block, field).stream())
                .findFirst();
    }

    /** The values of a field of all comments on a service, oldest first. */
    List<String> commentsOn(String host, String service, String field) {
        return blocks("servicecomment", host, service).stream()
                .flatMap(block -> valueOf(block, field).stream())
                .toList();
    }

    private List<List<String>> blocks(String kind, String host, @Nullable String service) {
        return List.of(read(file("status.dat")).split("\\R\\s*}\\R", -1)).stream()
                .map(block -> block.strip().lines().map(String::strip).toList())
                .filter(lines -> lines.contains(kind + " {")
                        && lines.contains("host_name=" + host)
                        && (service == null || lines.contains("service_description=" + service)))
                .toList();
    }

    private static Optional<String> valueOf(List<String> block, String field) {
        return block.stream()
                .filter(line -> line.startsWith(field + "="))
                .map(line -> line.substring(field.length() + 1))
                .findFirst();
    }

    /** Waits until the status file shows this value. */
    void awaitStatus(String host, String service, String field, String value) {
        await("%s/%s has %s=%s".formatted(host, service, field, value))
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        statusOf(host, service, field).filter(value::equals).isPresent());
    }

    String log() {
        return Files.exists(file("nagios.log")) ? read(file("nagios.log")) : "";
    }

    Path file(String name) {
        return folder.resolve("var").resolve(name);
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        server.close();
        Commands.tryRun(List.of("rm", "-rf", folder.toString()));
    }

    private static final String TEMPLATES = """
            define timeperiod {
                timeperiod_name  24x7
                alias            always
                sunday           00:00-24:00
                monday           00:00-24:00
                tuesday          00:00-24:00
                wednesday        00:00-24:00
                thursday         00:00-24:00
                friday           00:00-24:00
                saturday         00:00-24:00
            }
            define command {
                command_name  none
                command_line  /bin/true
            }
            define host {
                name                    passive-host
                alias                   the server's "web" page
                address                 127.0.0.1
                check_command           none
                active_checks_enabled   0
                max_check_attempts      1
                notification_interval   0
                notification_period     24x7
                contacts                phone-alert
                flap_detection_enabled  0
                register                0
            }
            define service {
                name                    passive-service
                check_command           none
                active_checks_enabled   0
                passive_checks_enabled  1
                max_check_attempts      1
                notification_interval   0
                notification_period     24x7
                check_period            24x7
                contacts                phone-alert
                flap_detection_enabled  0
                register                0
            }
            """;

    private static final String SETTINGS = """
            cfg_file=@/objects.cfg
            cfg_file=@/phone-alert.cfg
            log_file=@/var/nagios.log
            object_cache_file=@/var/objects.cache
            status_file=@/var/status.dat
            state_retention_file=@/var/retention.dat
            temp_file=@/var/nagios.tmp
            temp_path=@/var
            check_result_path=@/results
            check_result_reaper_frequency=1
            lock_file=@/var/nagios.pid
            command_file=@/rw/nagios.cmd
            query_socket=@/rw/nagios.qh
            nagios_user=nagios
            nagios_group=nagios
            check_external_commands=1
            interval_length=1
            status_update_interval=1
            enable_notifications=1
            enable_flap_detection=1
            retain_state_information=1
            retention_update_interval=0
            illegal_object_name_chars=`~!$%^&*|'"<>?,()=
            illegal_macro_output_chars=`~$&|'"<>
            """;
}
